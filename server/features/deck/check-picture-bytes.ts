import { readPictureType } from "../../../shared/features/deck/picture-head.ts";
import type { PictureRefusal } from "./conversion.ts";
import { isWholePicture } from "./is-whole-picture.ts";
import { readPictureSize } from "./read-picture-size.ts";

/** A camera's picture has no more; unpacked it takes four bytes for each. */
const MAX_PIXELS = 50_000_000;
const MAX_SIDE_PX = 16_384;

/** Looks at the head and the end of a picture before any program unpacks it. */
export function checkPictureBytes(
  bytes: Uint8Array,
  maxBytes: number,
): PictureRefusal | null {
  if (bytes.byteLength > maxBytes) return "picture-too-large";
  const type = readPictureType(bytes);
  if (type === null) return "not-picture";
  const size = readPictureSize(bytes, type);
  if (!size || size.widthPx === 0 || size.heightPx === 0)
    return "picture-broken";
  if (!isWholePicture(bytes, type)) return "picture-broken";
  const { widthPx, heightPx } = size;
  const isTooLarge =
    widthPx * heightPx > MAX_PIXELS ||
    Math.max(widthPx, heightPx) > MAX_SIDE_PX;
  return isTooLarge ? "picture-too-large" : null;
}
