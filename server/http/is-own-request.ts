import type { X509Certificate } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { hostname } from "node:os";

const LOCAL_HOSTS: ReadonlySet<string> = new Set([
  "localhost",
  "127.0.0.1",
  "[::1]",
]);
/** What proxies add; any of it means that a request has come from further away. */
const FORWARDED =
  /^(x-forwarded-.*|forwarded|via|x-real-ip|true-client-ip|cf-connecting-ip|x-client-ip)$/;
/** Names that no public name server gives out. */
const NETWORK_NAMES = /^[\w-]+$|\.(local|lan|internal|home\.arpa)$/i;

/** The name in a Host header, without the port and in small letters. */
const nameOf = (host: string): string =>
  (host.startsWith("[")
    ? host.slice(0, host.indexOf("]") + 1)
    : (host.split(":")[0] ?? "")
  ).toLowerCase();

/** Whether an address to listen on is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host);
}

/** Whether a request comes straight from this machine; only then the demonstration study exists. */
export function isLocalRequest(headers: IncomingHttpHeaders): boolean {
  return (
    LOCAL_HOSTS.has(nameOf(headers.host ?? "")) &&
    !Object.keys(headers).some((name) => FORWARDED.test(name))
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

/**
 * Says of a Host header whether it names this island. Any other is refused: a
 * site that points its own name at our address must not reach us through
 * somebody's browser.
 */
export function createHostCheck(
  config: { readonly publicUrl: string | undefined; readonly host: string },
  certificate?: X509Certificate,
): (host: string | undefined) => boolean {
  const publicHost =
    config.publicUrl === undefined ? null : new URL(config.publicUrl).host;
  const isOnNetwork = publicHost === null && !isLoopback(config.host);
  return (host) => {
    if (host === undefined) return false;
    const name = nameOf(host);
    if (host.toLowerCase() === publicHost || LOCAL_HOSTS.has(name)) return true;
    if (certificate?.checkHost(name) !== undefined) return true;
    return (
      isOnNetwork &&
      (isIP(name.replace(/^\[|\]$/g, "")) !== 0 ||
        NETWORK_NAMES.test(name) ||
        name === hostname().toLowerCase())
    );
  };
}
