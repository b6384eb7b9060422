import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import {
  CAPTIONS_MAX_BYTES,
  readCaptions,
} from "../../../shared/features/video/captions.ts";

/** How much room there is for films. */
export type FilmRoom = ReplyOf<"video.room">;

/** The first bytes of a WebM, and what an MP4 has at its fifth to eighth. */
const WEBM = "1a45dfa3";
const MP4 = "66747970";

/**
 * Looks at a film before it is sent, so that nobody waits for an upload that
 * will be turned down; the server looks again, and closer.
 */
export async function checkFilm(
  file: Blob,
  { maxFileBytes, quotaBytes, usedBytes }: FilmRoom,
): Promise<"not-film" | "film-too-large" | "storage-full" | null> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const hex = Array.from(head, (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  if (!hex.startsWith(WEBM) && hex.slice(8) !== MP4) return "not-film";
  if (file.size > maxFileBytes) return "film-too-large";
  return file.size > quotaBytes - usedBytes ? "storage-full" : null;
}

/** Looks at captions before they are sent. */
export async function checkCaptions(
  file: Blob,
): Promise<"no-captions" | "captions-broken" | null> {
  if (file.size > CAPTIONS_MAX_BYTES) return "captions-broken";
  const read = readCaptions(await file.text());
  return read.ok ? null : read.code;
}
