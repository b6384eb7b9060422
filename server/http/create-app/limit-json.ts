import express, { type RequestHandler } from "express";

/** Our deepest request has a handful of levels. */
const MAX_DEPTH = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether JSON is nested deeper than any request; found before anything is built from it. */
export function isTooDeep(json: Uint8Array, most = MAX_DEPTH): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (isInText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInText = false;
    } else if (byte === QUOTE) isInText = true;
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/**
 * Reads JSON bodies, unpacked up to so many kB: larger ones are refused with 413,
 * broken and deeply nested ones with 400.
 */
export function limitJson(mostKb: number): RequestHandler {
  return express.json({
    limit: `${mostKb}kb`,
    verify(_request, _response, body) {
      if (isTooDeep(body))
        throw Object.assign(new Error("nested too deep"), { status: 400 });
    },
  });
}
