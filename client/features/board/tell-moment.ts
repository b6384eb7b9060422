import { tellTime } from "../../interface/tell-time.ts";

/** Day and time of an instant in the person's own zone. `atMs` is milliseconds since 1970. */
export function tellMoment(atMs: number, language: string): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  return `${day.format(atMs)}, ${tellTime(atMs, language)}`;
}
