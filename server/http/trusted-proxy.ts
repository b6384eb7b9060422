import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

const BITS = { 4: 32, 6: 128 } as const;
const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/**
 * Reads a list such as `127.0.0.1, 10.0.0.0/8, ::1`; `null` where any part of
 * it is no address or network.
 */
export function parseProxies(text: string): BlockList | null {
  const list = new BlockList();
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = "", bitsText] = part.split("/");
    const version = isIP(address);
    if (version !== 4 && version !== 6) return null;
    const most = BITS[version];
    const bits = bitsText === undefined ? most : Number(bitsText);
    if (bitsText === "" || !Number.isInteger(bits) || bits < 0 || bits > most)
      return null;
    list.addSubnet(address, bits, `ipv${version}`);
  }
  return list;
}

/** Says of an address whether it is one of our own proxies; only of those anything forwarded is believed. */
export function createProxyCheck(
  proxies: string,
): (address: string | undefined) => boolean {
  const list = parseProxies(proxies) ?? new BlockList();
  return (address = "") => {
    const plain = address.replace(MAPPED, "");
    const version = isIP(plain);
    return version !== 0 && list.check(plain, version === 4 ? "ipv4" : "ipv6");
  };
}

/**
 * The host that the person asked for: what a trusted proxy says it was, else the
 * request's own. Of several forwarded ones the last is the nearest proxy's word.
 */
export function readHost(
  request: Pick<IncomingMessage, "headers"> & {
    readonly socket: { readonly remoteAddress?: string | undefined };
  },
  isProxy: (address: string | undefined) => boolean,
): string | undefined {
  const forwarded = request.headers["x-forwarded-host"];
  if (forwarded === undefined || !isProxy(request.socket.remoteAddress))
    return request.headers.host;
  return String(forwarded).split(",").at(-1)?.trim();
}
