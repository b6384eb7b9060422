import type { FileBody } from "../../storage/files.ts";
import type { FilmHead } from "./film-head.ts";
import { readPart } from "./read-part.ts";

/** A film in more parts, or with a larger list of its pictures, is turned down. */
const BOXES_MAX = 2000;
const MOVIE_MAX_BYTES = 16 * 1024 * 1024;

interface Box {
  readonly type: string;
  /** Where its content begins and its end, in bytes. */
  readonly from: number;
  readonly until: number;
}

/** The head of a box at a place; `null` where none can be there. `until` is where what holds it ends. */
function readBox(head: Buffer, at: number, until: number): Box | null {
  if (head.length < 8) return null;
  const type = head.toString("latin1", 4, 8);
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) return null;
  const size = head.readUInt32BE(0);
  if (size === 0) return { type, from: at + 8, until };
  if (size > 1)
    return size >= 8 && at + size <= until
      ? { type, from: at + 8, until: at + size }
      : null;
  if (head.length < 16) return null;
  const large = Number(head.readBigUInt64BE(8));
  return large >= 16 && at + large <= until
    ? { type, from: at + 16, until: at + large }
    : null;
}

/** The boxes that lie within some bytes, one after the other; `null` where they do not fill them. */
function listBoxes(bytes: Buffer): Box[] | null {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length;) {
    const box = readBox(bytes.subarray(at, at + 16), at, bytes.length);
    if (!box || boxes.length >= BOXES_MAX) return null;
    boxes.push(box);
    at = box.until;
  }
  return boxes;
}

/** The contents of all boxes of one type within some bytes. */
const findAll = (bytes: Buffer, type: string): Buffer[] =>
  (listBoxes(bytes) ?? [])
    .filter((box) => box.type === type)
    .map(({ from, until }) => bytes.subarray(from, until));

/**
 * Reads how long an MP4 plays (`mvhd`), and sees that its boxes fill the file
 * to the last byte and that there are pictures in it. Reads the heads of its
 * boxes and its list of contents (`moov`), nothing of what is played.
 */
export async function readMp4Seconds(body: FileBody): Promise<FilmHead> {
  let movie: Box | null = null;
  let hasMedia = false;
  let count = 0;
  for (let at = 0; at < body.bytes;) {
    const box = readBox(await readPart(body, at, 16), at, body.bytes);
    if (!box || ++count > BOXES_MAX) return { ok: false };
    if (count === 1 && box.type !== "ftyp") return { ok: false };
    if (box.type === "mdat") hasMedia = true;
    if (box.type === "moov" && movie) return { ok: false };
    if (box.type === "moov") movie = box;
    at = box.until;
  }
  if (!movie || !hasMedia) return { ok: false };
  const bytes = movie.until - movie.from;
  if (bytes > MOVIE_MAX_BYTES) return { ok: false };
  const content = await readPart(body, movie.from, bytes);
  if (!listBoxes(content) || !hasPictures(content)) return { ok: false };
  return { ok: true, seconds: readDuration(findAll(content, "mvhd")[0]) };
}

function hasPictures(movie: Buffer): boolean {
  return findAll(movie, "trak")
    .flatMap((track) => findAll(track, "mdia"))
    .flatMap((media) => findAll(media, "hdlr"))
    .some((handler) => handler.toString("latin1", 8, 12) === "vide");
}

/** Seconds by the content of an `mvhd` box; `null` where it does not say. */
function readDuration(head: Buffer | undefined): number | null {
  if (!head || head.length < 20) return null;
  const isLong = head[0] === 1;
  if (isLong && head.length < 32) return null;
  const scale = head.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong
    ? Number(head.readBigUInt64BE(24))
    : head.readUInt32BE(16);
  return scale > 0 && duration > 0 ? duration / scale : null;
}
