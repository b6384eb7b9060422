import type { IncomingHttpHeaders } from "node:http";

const LOCAL_HOSTS: ReadonlySet<string> = new Set([
  "localhost",
  "127.0.0.1",
  "[::1]",
]);
const FORWARDED = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-real-ip",
  "via",
];

const nameOf = (host: string): string =>
  host.startsWith("[")
    ? host.slice(0, host.indexOf("]") + 1)
    : (host.split(":")[0] ?? "");

/** Whether a request comes straight from this machine; only then the demonstration study exists. */
export function isLocalRequest(headers: IncomingHttpHeaders): boolean {
  return (
    LOCAL_HOSTS.has(nameOf(headers.host ?? "")) &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}

/**
 * Whether a request was sent by one of our own pages: browsers name the origin
 * of every write and every socket, and it has to be ours.
 */
export function isOwnOrigin(
  headers: IncomingHttpHeaders,
  publicUrl: string | undefined,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return publicUrl
    ? new URL(origin).origin === new URL(publicUrl).origin
    : new URL(origin).host === host;
}
