/** How often the calendar may be asked, and changed, by one person. */
export const reading = { burst: 20, perMinute: 60 };
export const writing = { burst: 10, perMinute: 60 };
