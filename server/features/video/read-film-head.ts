import type { FileBody } from "../../storage/files.ts";
import { readMp4Seconds } from "./read-mp4-seconds.ts";
import { readWebmSeconds } from "./read-webm-seconds.ts";

/** So many first bytes tell what a file is. */
export const HEAD_BYTES = 12;

/** A shorter film is no film, and a longer one is no class. */
const LEAST_S = 1;
const MOST_S = 3 * 3600;

/** What a file is by its first bytes, whatever it is called; `null` where it is no film that is taken. */
export function readFilmKind(head: Uint8Array): "webm" | "mp4" | null {
  const bytes = Buffer.from(head);
  if (bytes.length < HEAD_BYTES) return null;
  if (bytes.readUInt32BE(0) === 0x1a45dfa3) return "webm";
  return bytes.toString("latin1", 4, 8) === "ftyp" ? "mp4" : null;
}

/** How long a film plays by its own header, or why it is none that can be shown. */
export async function readFilmSeconds(
  body: FileBody,
  kind: "webm" | "mp4",
): Promise<
  | { readonly ok: true; readonly seconds: number }
  | { readonly ok: false; readonly code: "film-broken" | "film-no-length" }
> {
  const read = kind === "webm" ? readWebmSeconds : readMp4Seconds;
  const head = await read(body);
  if (!head.ok) return { ok: false, code: "film-broken" };
  const { seconds } = head;
  if (seconds === null || !(seconds >= LEAST_S && seconds <= MOST_S))
    return { ok: false, code: "film-no-length" };
  return { ok: true, seconds: Math.round(1000 * seconds) / 1000 };
}
