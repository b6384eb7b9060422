import { buffer } from "node:stream/consumers";
import type { FileBody } from "../../storage/files.ts";

/** Some bytes of a file; fewer where it ends before. */
export async function readPart(
  body: FileBody,
  fromByte: number,
  bytes: number,
): Promise<Buffer> {
  const untilByte = Math.min(body.bytes, fromByte + bytes);
  if (untilByte <= fromByte) return Buffer.alloc(0);
  return buffer(body.read(fromByte, untilByte));
}
