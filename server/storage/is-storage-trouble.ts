import { isDatabaseGone } from "./database-gone.ts";

/**
 * Codes of a disk without room or a server that takes nothing more, from PostgreSQL (SQLSTATE class 53; 25006
 * is a server that has just become a copy of another) and from the system.
 */
const NO_ROOM = /^(53[123]00|25006|ENOSPC|EDQUOT|EROFS)$/;

/** Whether an error means that nothing can be written just now, rather than that we made a mistake. */
export function isStorageTrouble(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return (
    isDatabaseGone(error) || (typeof code === "string" && NO_ROOM.test(code))
  );
}
