import type { PictureType } from "../../../shared/features/deck/picture-head.ts";

const ENDS = {
  "image/png": Buffer.from("IEND", "latin1"),
  "image/jpeg": Buffer.from([0xff, 0xd9]),
};

/** Whether the end of a picture is there: a decoder would draw one that broke off with what has come. */
export function isWholePicture(bytes: Uint8Array, type: PictureType): boolean {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A WebP says in its eight first bytes how many follow.
  if (type === "image/webp")
    return picture.length >= 8 + picture.readUInt32LE(4);
  return picture.lastIndexOf(ENDS[type]) > 0;
}
