import { createHmac } from "node:crypto";
import * as z from "zod";

const MAX_CHARS = 254; // RFC 5321, 4.5.3.1.3, less the brackets
const address = z.email().max(MAX_CHARS);
const SENDER = /^(?:(?<name>[^<>"\p{Cc}]+?)\s*)?<(?<inBrackets>[^<>\s]+)>$/u;

/** Who a mail comes from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** An address as it is written to, in small letters; null where it is none. */
export function readMailAddress(text: string): string | null {
  const parsed = address.safeParse(text.trim().toLowerCase());
  return parsed.success ? parsed.data : null;
}

/** Reads `Name <address>` or a bare address; null where it is neither. */
export function readSender(text: string): Sender | null {
  const groups = SENDER.exec(text.trim())?.groups;
  const found = readMailAddress(groups?.["inBrackets"] ?? text);
  return found === null
    ? null
    : { name: groups?.["name"] ?? "", address: found };
}

/**
 * What is kept of an address. It is keyed by the study's secret, so that two studies can't be compared and a
 * list of addresses can't be tried without it.
 */
export function hashMailAddress(studyKey: Uint8Array, address: string): Buffer {
  return createHmac("sha256", studyKey)
    .update(`mail address\0${address}`)
    .digest();
}
