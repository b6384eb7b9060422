/** Rows that end something: they are evidence, but nothing can start with them. */
export const ENDINGS: ReadonlySet<string> = new Set([
  "connection.closed",
  "connection.dropped",
  "account.signed-out",
]);

/** Only these may lack a session, so they never make one. */
const SESSIONLESS = /^(mail|consent|member|arm)\./;

/** Whether a connection that no row opened may start at a row of this name. */
export function canStartConnection(name: string): boolean {
  return !ENDINGS.has(name) && !SESSIONLESS.test(name);
}

/** Whether a row that names no connection shows that its person was there. */
export function canStartUnnamed(name: string): boolean {
  return canStartConnection(name) && !name.startsWith("account.");
}
