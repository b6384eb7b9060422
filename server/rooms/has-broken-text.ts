/** The null sign, which no database keeps, and halves of signs, which no text may hold. */
// oxlint-disable-next-line no-control-regex
const BROKEN = /[\u0000\p{Surrogate}]/u;

/** Whether some text inside a value can't be kept as it is. */
export function hasBrokenText(value: unknown): boolean {
  if (typeof value === "string") return BROKEN.test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(hasBrokenText);
}
