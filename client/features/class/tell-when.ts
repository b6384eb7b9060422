import { tellTime } from "../../interface/tell-time.ts";
import { tellDay, tellStart } from "../calendar/tell-start.ts";

/** When a class of today or of the days to come begins: today's by its time alone. Both are milliseconds since 1970. */
export function tellWhen(
  startsAtMs: number,
  nowMs: number,
  language: string,
): string {
  const isToday = tellDay(startsAtMs, language) === tellDay(nowMs, language);
  return (isToday ? tellTime : tellStart)(startsAtMs, language);
}
