/** The time of day of an instant in the person's own zone and manner, such as "6:05 PM". `atMs` is milliseconds since 1970. */
export function tellTime(atMs: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: "numeric",
    minute: "2-digit",
  }).format(atMs);
}
