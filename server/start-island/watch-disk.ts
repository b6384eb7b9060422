import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Database } from "../storage/database.ts";
import {
  ENDLESS_SPACE,
  type Space,
  watchSpace,
} from "../storage/watch-space.ts";

const MB = 1024 * 1024;

/** Watches the disk of the embedded database; that of a server is the server's own care. */
export function watchDisk(
  config: Pick<Config, "dataDir" | "reserveMb">,
  database: Pick<Database, "engine">,
  log: Logger,
): Space {
  if (database.engine !== "pglite") return ENDLESS_SPACE;
  return watchSpace(
    config.dataDir,
    config.reserveMb * MB,
    (hasRoom, freeBytes) => {
      const free = { freeMb: Math.round(freeBytes / MB) };
      if (hasRoom) log.warn(free, "There is room on the disk again.");
      else
        log.error(free, "The disk is nearly full: nothing is saved any more.");
    },
  );
}
