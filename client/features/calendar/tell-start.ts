import { tellTime } from "../../interface/tell-time.ts";

/** The day of an instant in the person's own zone, such as "Tuesday, March 3". `atMs` is milliseconds since 1970. */
export function tellDay(atMs: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: "long",
    month: "long",
    day: "numeric",
  }).format(atMs);
}

/** Day and time of a start, with the short name of the person's own zone, such as "Tuesday, March 3, 7:00 PM EST". */
export function tellStart(atMs: number, language: string): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZoneName: "short",
  }).formatToParts(atMs);
  const zone = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return `${tellDay(atMs, language)}, ${tellTime(atMs, language)} ${zone}`;
}
