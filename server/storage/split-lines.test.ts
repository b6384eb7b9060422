import { array, assert, asyncProperty, integer, string } from "fast-check";
import { expect, it } from "vitest";
import { splitLines } from "./split-lines.ts";

async function split(
  bytes: Buffer,
  chunkBytes: number,
  batchBytes: number,
): Promise<string[]> {
  const chunks = function* (): Generator<Buffer> {
    for (let from = 0; from < bytes.length; from += chunkBytes)
      yield bytes.subarray(from, from + chunkBytes);
  };
  const lines: string[] = [];
  for await (const batch of splitLines(
    (async function* () {
      yield* chunks();
    })(),
    batchBytes,
  ))
    lines.push(...batch);
  return lines;
}

it("gives back the very lines, however the stream is cut", async () => {
  const line = string({ unit: "binary", minLength: 1 }).map(
    (text) => `${text.replaceAll("\n", "")}\u2028가`,
  );
  await assert(
    asyncProperty(
      array(line),
      integer({ min: 1, max: 20 }),
      integer({ min: 1, max: 50 }),
      async (lines, chunkBytes, batchBytes) => {
        const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(""));
        expect(await split(bytes, chunkBytes, batchBytes)).toEqual(lines);
      },
    ),
  );
});
