import { createHash } from "node:crypto";

/** What a content came to. */
interface Measure {
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** Passes a content on and measures it on its way; `readMeasure` is for when all of it has passed. */
export function measureContent(content: AsyncIterable<Uint8Array>): {
  readonly parts: AsyncIterable<Uint8Array>;
  readonly readMeasure: () => Measure;
} {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const part of content) {
      hash.update(part);
      bytes += part.byteLength;
      yield part;
    }
  }
  return {
    parts: pass(),
    readMeasure: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}
