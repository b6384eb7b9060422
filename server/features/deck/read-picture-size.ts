import type { PictureType } from "../../../shared/features/deck/picture-head.ts";

/** How large a picture says it is. */
export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** JPEG marks a picture's size with one of these; C4, C8 and CC mean other things. */
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

function readJpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1);
    if (isFrame(mark))
      return {
        heightPx: view.getUint16(at + 5),
        widthPx: view.getUint16(at + 7),
      };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function readWebpSize(view: DataView): PictureSize | null {
  const three = (at: number): number =>
    view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
  switch (String.fromCodePoint(view.getUint8(15))) {
    case "X":
      return { widthPx: three(24) + 1, heightPx: three(27) + 1 };
    case "L": {
      const bits = view.getUint32(21, true);
      return {
        widthPx: (bits & 0x3fff) + 1,
        heightPx: ((bits >> 14) & 0x3fff) + 1,
      };
    }
    default:
      return {
        widthPx: view.getUint16(26, true) & 0x3fff,
        heightPx: view.getUint16(28, true) & 0x3fff,
      };
  }
}

/**
 * How large a picture is going to be, from its head alone: a small file can
 * claim to unpack to gigabytes. `null` where the head does not say.
 */
export function readPictureSize(
  bytes: Uint8Array,
  type: PictureType,
): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 30) return null;
  switch (type) {
    case "image/png":
      return { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
    case "image/jpeg":
      return readJpegSize(view);
    case "image/webp":
      return readWebpSize(view);
  }
}
