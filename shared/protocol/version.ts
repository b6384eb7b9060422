/** Raised whenever client and server would no longer understand each other; an old tab is told to reload. */
export const PROTOCOL_VERSION = 6;
