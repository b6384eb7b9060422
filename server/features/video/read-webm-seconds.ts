import type { FileBody } from "../../storage/files.ts";
import type { FilmHead } from "./film-head.ts";
import { readPart } from "./read-part.ts";

const EBML = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const CLUSTER = 0x1f43b675;
const VIDEO = 1;

/** Elements before the pictures; more, or larger ones, turn a film down. */
const ELEMENTS_MAX = 200;
const ELEMENT_MAX_BYTES = 1024 * 1024;
/** The longest head of an element: four bytes of name, eight of length. */
const HEAD_MAX_BYTES = 12;
const DEFAULT_SCALE_NS = 1_000_000;

interface Element {
  readonly id: number;
  readonly from: number;
  readonly until: number;
  /** It does not say how long it is, as one written live; then `until` is where what holds it ends. */
  readonly isOpen: boolean;
}

/** How many bytes a number takes, by its first byte; 0 for none. */
const lengthOf = (first: number): number => Math.clz32(first) - 23;

/** The head of an element at a place; `null` where none can be there. */
function readElement(head: Buffer, at: number, until: number): Element | null {
  const idBytes = lengthOf(head[0] ?? 0);
  if (idBytes > 4 || head.length <= idBytes) return null;
  const sizeBytes = lengthOf(head[idBytes] ?? 0);
  const headBytes = idBytes + sizeBytes;
  if (sizeBytes > 8 || head.length < headBytes) return null;
  const id = head.readUIntBE(0, idBytes);
  const mask = 2 ** (7 * sizeBytes) - 1;
  let size = (head[idBytes] ?? 0) & (0xff >> sizeBytes);
  for (let each = idBytes + 1; each < headBytes; each++)
    size = size * 256 + (head[each] ?? 0);
  const from = at + headBytes;
  if (size >= mask) return { id, from, until, isOpen: true };
  return from + size <= until
    ? { id, from, until: from + size, isOpen: false }
    : null;
}

/** The elements that lie within some bytes; `null` where they do not fill them. */
function listElements(bytes: Buffer): Map<number, Buffer[]> | null {
  const found = new Map<number, Buffer[]>();
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    const head = bytes.subarray(at, at + HEAD_MAX_BYTES);
    const element = readElement(head, at, bytes.length);
    if (!element || element.isOpen || ++count > ELEMENTS_MAX) return null;
    const content = bytes.subarray(element.from, element.until);
    found.set(element.id, [...(found.get(element.id) ?? []), content]);
    at = element.until;
  }
  return found;
}

const readUnsigned = (bytes: Uint8Array = new Uint8Array()): number =>
  bytes.reduce((sum, byte) => sum * 256 + byte, 0);

function readFloat(bytes: Buffer | undefined): number | null {
  if (bytes?.length === 4) return bytes.readFloatBE(0);
  return bytes?.length === 8 ? bytes.readDoubleBE(0) : null;
}

/**
 * Reads how long a WebM plays (`Duration`), and sees that its segment ends with
 * the file and that there are pictures in it. Reads what stands before the
 * pictures, nothing of them.
 */
export async function readWebmSeconds(body: FileBody): Promise<FilmHead> {
  const next = async (at: number, until: number): Promise<Element | null> =>
    readElement(await readPart(body, at, HEAD_MAX_BYTES), at, until);
  const contentOf = async ({ from, until, isOpen }: Element) =>
    isOpen || until - from > ELEMENT_MAX_BYTES
      ? null
      : listElements(await readPart(body, from, until - from));
  const head = await next(0, body.bytes);
  if (head?.id !== EBML) return { ok: false };
  const type = (await contentOf(head))?.get(DOC_TYPE)?.[0];
  if (type?.toString("latin1").replace(/\0+$/, "") !== "webm")
    return { ok: false };
  const segment = await next(head.until, body.bytes);
  if (segment?.id !== SEGMENT) return { ok: false };
  let seconds: number | null = null;
  let hasPictures = false;
  let count = 0;
  for (let at = segment.from; at < segment.until;) {
    const element = await next(at, segment.until);
    if (!element || ++count > ELEMENTS_MAX) return { ok: false };
    if (element.id === CLUSTER)
      return hasPictures ? { ok: true, seconds } : { ok: false };
    if (element.isOpen) return { ok: false };
    if (element.id === INFO || element.id === TRACKS) {
      const content = await contentOf(element);
      if (!content) return { ok: false };
      if (element.id === INFO) seconds = readDuration(content);
      else hasPictures = hasVideo(content);
    }
    at = element.until;
  }
  return { ok: false };
}

function readDuration(info: ReadonlyMap<number, Buffer[]>): number | null {
  const scaleNs = readUnsigned(info.get(SCALE)?.[0]) || DEFAULT_SCALE_NS;
  const duration = readFloat(info.get(DURATION)?.[0]);
  return duration === null ? null : (duration * scaleNs) / 1e9;
}

const hasVideo = (tracks: ReadonlyMap<number, Buffer[]>): boolean =>
  (tracks.get(TRACK) ?? []).some(
    (track) =>
      readUnsigned(listElements(track)?.get(TRACK_TYPE)?.[0]) === VIDEO,
  );
