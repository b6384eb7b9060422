import { readFileSync } from "node:fs";

/** Field 22 of /proc/PID/stat is the start time in clock ticks since boot (proc(5)). */
const START_TIME_FIELD = 22;

/**
 * When a process started, as an opaque text that differs between two processes which got the same id.
 * Null where the system does not tell (no /proc) or the process is gone.
 */
export function readProcessStart(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
  // Field 2 is the command in brackets and may itself hold spaces and brackets: count from its end.
  const fieldsFromThird = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fieldsFromThird[START_TIME_FIELD - 3] ?? null;
}
