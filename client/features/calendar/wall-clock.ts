const DAY_MS = 86_400_000;

/** An instant on the wall clock of a zone, such as 2026-12-01T19:00. `atMs` is milliseconds since 1970. */
export function readWallClock(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  })
    .format(atMs)
    .replace(" ", "T");
}

/** The same time of day so many days later, such as 2026-12-08T19:00. */
export function addDays(local: string, days: number): string {
  const later = new Date(Date.parse(`${local}Z`) + days * DAY_MS);
  return later.toISOString().slice(0, 16);
}
