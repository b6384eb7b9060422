import { statfs } from "node:fs/promises";

const LOOK_EVERY_MS = 2000;
/** PostgreSQL's own code for a disk without room. */
const DISK_FULL = "53100";

/** Thrown instead of writing where too little room is left. Counts as storage trouble. */
export class NoRoom extends Error {
  override name = "NoRoom";
  readonly code = DISK_FULL;

  constructor() {
    super("There is too little room on the disk to write anything.");
  }
}

/** Knows whether there is room to write. */
export interface Space {
  readonly hasRoom: boolean;
  stop(): void;
}

/** Where room is somebody else's care, such as a database server's. */
export const ENDLESS_SPACE: Space = { hasRoom: true, stop: () => undefined };

/**
 * Looks every two seconds how much room a folder's disk has left. Below the
 * reserve nothing may be written any more: the embedded engine can't outlive a
 * log it has no room to go on with, and what is kept back lets it finish.
 * @param onChange called when room has run out or come back
 */
export function watchSpace(
  folder: string,
  reserveBytes: number,
  onChange: (hasRoom: boolean, freeBytes: number) => void,
): Space {
  let hasRoom = true;
  const look = async (): Promise<void> => {
    try {
      const { bavail, bsize } = await statfs(folder);
      const freeBytes = bavail * bsize;
      if (freeBytes >= reserveBytes === hasRoom) return;
      hasRoom = !hasRoom;
      onChange(hasRoom, freeBytes);
    } catch {
      // Where the system can't tell, writing itself will.
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  return {
    get hasRoom() {
      return hasRoom;
    },
    stop: () => clearInterval(timer),
  };
}
