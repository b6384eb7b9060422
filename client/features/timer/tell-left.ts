/** Time that is left, such as 4:05; a second that has begun counts. */
export function tellLeft(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const rest = String(seconds % 60).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${rest}`;
}
