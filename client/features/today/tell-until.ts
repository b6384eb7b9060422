const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;

/** How long until a moment, in words such as "in 25 minutes"; `atMs` and `nowMs` are milliseconds since 1970. */
export function tellUntil(
  atMs: number,
  nowMs: number,
  language: string,
): string {
  const minutes = Math.ceil((atMs - nowMs) / MS_PER_MINUTE);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (minutes < MINUTES_PER_HOUR * 2) return format.format(minutes, "minute");
  return minutes < MINUTES_PER_DAY
    ? format.format(Math.floor(minutes / MINUTES_PER_HOUR), "hour")
    : format.format(Math.floor(minutes / MINUTES_PER_DAY), "day");
}
