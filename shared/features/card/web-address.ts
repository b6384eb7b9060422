import type { RefusalCode } from "../../protocol/refusals.ts";

/** An address in its parts. Both sides read it alike, and this room's language does not know it. */
interface Parts {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
}
const { URL } = globalThis as unknown as {
  readonly URL: new (text: string) => Parts;
};

function parse(text: string): Parts | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const WEB_ADDRESS_MAX_CHARS = 500;

/** Names of this machine and of networks that only reach the reader's own surroundings. */
const PRIVATE_NAME =
  /(^|\.)(localhost|local|internal|lan|home|corp|test|invalid|example)$/;
/** Control characters, spaces and invisible marks, some of which browsers drop from an address, so that it leads elsewhere than it seems. */
const MISLEADING = /[\p{Cc}\p{Cf}\s\\]/u;
/** A name of the public web: labels with a dot between, the last one no number. */
const PUBLIC_NAME =
  /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$/;

export type WebAddress =
  | {
      readonly ok: true;
      /** As browsers write it; letters of other scripts in the name as `xn--`. */
      readonly address: string;
      /** Where it leads, to be shown. */
      readonly host: string;
    }
  | { readonly ok: false; readonly code: RefusalCode };

const refused = { ok: false, code: "bad-address" } as const;

/**
 * Checks an address that is shown to a class; nobody fetches it here. Only
 * https, only names of the public web, no names or passwords in it.
 */
export function readWebAddress(raw: string): WebAddress {
  const text = raw.trim();
  if (text === "" || text.startsWith("/") || MISLEADING.test(text))
    return refused;
  if (text.length > WEB_ADDRESS_MAX_CHARS)
    return { ok: false, code: "too-long" };
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text)
    ? text
    : `https://${text}`;
  const url = parse(withScheme);
  if (!url) return refused;
  const { hostname } = url;
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "")
    return refused;
  if (url.port !== "" || !PUBLIC_NAME.test(hostname)) return refused;
  if (PRIVATE_NAME.test(hostname)) return refused;
  if (url.href.length > 2 * WEB_ADDRESS_MAX_CHARS)
    return { ok: false, code: "too-long" };
  return { ok: true, address: url.href, host: hostname };
}
