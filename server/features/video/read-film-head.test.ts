import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileBody } from "../../storage/files.ts";
import { readFilmKind, readFilmSeconds } from "./read-film-head.ts";

const film = (name: string): Buffer =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const built = (name: string): Buffer =>
  readFileSync(new URL(`../../../assets/built/films/${name}`, import.meta.url));
const FILMS = { webm: film("tiny.webm"), mp4: film("tiny.mp4") };

/** Bytes as a file, and how many of them were read. */
function asBody(bytes: Uint8Array): FileBody & { readBytes: number } {
  const body = {
    bytes: bytes.length,
    readBytes: 0,
    async *read(from: number, until: number) {
      body.readBytes += until - from;
      yield bytes.subarray(from, until);
    },
  };
  return body;
}

const judge = (bytes: Uint8Array) => {
  const kind = readFilmKind(bytes);
  return kind ? readFilmSeconds(asBody(bytes), kind) : null;
};

/** The same bytes with some others in the place of the first ones that are such. */
function swap(bytes: Buffer, from: string, to: string): Buffer {
  const hex = bytes.toString("hex");
  if (!hex.includes(from)) throw new Error(`no ${from}`);
  return Buffer.from(hex.replace(from, to), "hex");
}
const HANDLER = `${Buffer.from("hdlr").toString("hex")}${"00".repeat(8)}`;
const hexOf = (text: string): string => Buffer.from(text).toString("hex");

test.each([
  ["a WebM", FILMS.webm, 4],
  ["an MP4", FILMS.mp4, 4],
  ["the island's own WebM", built("gentle-stretch.webm"), 90],
  ["the island's own MP4", built("gentle-stretch.mp4"), 90],
])("%s says how long it is", async (_, bytes, seconds) => {
  const read = await judge(bytes);
  if (!read?.ok) throw new Error("refused");
  expect(read.seconds).toBeCloseTo(seconds, 0);
});

test("little of a film is read", async () => {
  const bytes = built("gentle-stretch.mp4");
  const body = asBody(bytes);
  await readFilmSeconds(body, "mp4");
  expect(body.readBytes).toBeLessThan(bytes.length / 5);
});

test.each([
  ["a web page", Buffer.from("<!doctype html><h1>Hi</h1>")],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["a PDF", Buffer.from("%PDF-1.7 and so on")],
  ["an AVI", Buffer.from("RIFF....AVI LIST")],
  ["nothing", Buffer.alloc(0)],
  ["a few bytes", FILMS.mp4.subarray(0, 11)],
])("%s is no film", (_, bytes) => {
  expect(readFilmKind(bytes)).toBeNull();
});

describe.each(Object.entries(FILMS))("a %s", (_, bytes) => {
  test("that was cut anywhere is broken", async () => {
    for (const part of [0.02, 0.1, 0.5, 0.9, 0.999]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part));
      expect((await judge(cut))?.ok ?? false).toBe(false);
    }
  });

  test("with any bytes changed is judged, and soon", async () => {
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      byte: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const changed = Buffer.from(bytes);
        for (const { at, byte } of changes) changed[at] = byte;
        const read = await judge(changed);
        if (read?.ok) expect(read.seconds).toBeLessThanOrEqual(3 * 3600);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  [
    "an MP4 whose box says more than there is",
    swap(FILMS.mp4, hexOf("mdat"), hexOf("moov")),
    "film-broken",
  ],
  [
    "an MP4 with a huge box",
    Buffer.concat([
      FILMS.mp4,
      Buffer.from("00000001" + hexOf("free") + "7fffffffffffffff", "hex"),
    ]),
    "film-broken",
  ],
  [
    "an MP4 with a box of a wrong size",
    Buffer.concat([FILMS.mp4, Buffer.from("00000003" + hexOf("free"), "hex")]),
    "film-broken",
  ],
  [
    "an MP4 of sound alone",
    swap(FILMS.mp4, `${HANDLER}${hexOf("vide")}`, `${HANDLER}${hexOf("soun")}`),
    "film-broken",
  ],
  [
    "an MP4 without its length",
    swap(FILMS.mp4, hexOf("mvhd"), hexOf("free")),
    "film-no-length",
  ],
  [
    "an endless run of tiny boxes",
    Buffer.concat([
      FILMS.mp4,
      ...Array.from({ length: 3000 }, () =>
        Buffer.from("00000008" + hexOf("free"), "hex"),
      ),
    ]),
    "film-broken",
  ],
  ["a Matroska", swap(FILMS.webm, hexOf("webm"), hexOf("matr")), "film-broken"],
  [
    "a WebM of sound alone",
    swap(FILMS.webm, "838101", "838102"),
    "film-broken",
  ],
  [
    "a WebM without its length",
    swap(FILMS.webm, "4489", "4488"),
    "film-no-length",
  ],
] as const)("%s is refused", async (_, bytes, code) => {
  expect(await judge(bytes)).toEqual({ ok: false, code });
});
