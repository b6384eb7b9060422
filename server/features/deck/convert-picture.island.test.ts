import { deflateSync, crc32 } from "node:zlib";
import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it, test } from "vitest";
import {
  PICTURE_TYPES,
  type PictureType,
} from "../../../shared/features/deck/picture-head.ts";
import { makeTestConfig } from "../../testing/make-test-config.ts";
import { convertPicture } from "./convert-picture.ts";
import { readDeckLimits } from "./deck-limits.ts";

const { caps } = readDeckLimits(makeTestConfig());

/** A picture, red on its left half and blue on its right. */
function paint(widthPx: number, heightPx: number): Canvas {
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ff0000";
  context.fillRect(0, 0, widthPx / 2, heightPx);
  context.fillStyle = "#0000ff";
  context.fillRect(widthPx / 2, 0, widthPx, heightPx);
  return canvas;
}

const SECRET = "taken at 40.4168 north";

/** A JPEG that says it lies on its side, and where it was taken. */
function tag(jpeg: Buffer): Buffer {
  const turned = "4d4d002a00000008000101120003000000010006000000000000";
  const exif = Buffer.concat([
    Buffer.from("Exif\0\0", "latin1"),
    Buffer.from(turned, "hex"),
    Buffer.from(SECRET),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** A small PNG that claims to be so large. */
function writeBomb(widthPx: number, heightPx: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

async function slideOf(picture: Uint8Array) {
  const converted = await convertPicture(picture, caps);
  if (!converted.ok) throw new Error(converted.code);
  const [slide] = converted.deck.slides;
  if (!slide) throw new Error("no slide");
  return slide;
}

test.each([
  ["PNG", paint(60, 40).toBuffer("image/png")],
  ["JPEG", paint(60, 40).toBuffer("image/jpeg")],
  ["WebP", paint(60, 40).toBuffer("image/webp")],
])("a %s becomes a slide of its own size", async (_, picture) => {
  const { widthPx, heightPx, image } = await slideOf(picture);
  expect([widthPx, heightPx]).toEqual([60, 40]);
  const drawn = await loadImage(image);
  expect([drawn.width, drawn.height]).toEqual([60, 40]);
});

test("a large one is made smaller, in its shape", async () => {
  const { widthPx, heightPx } = await slideOf(
    paint(3000, 1000).toBuffer("image/jpeg"),
  );
  expect([widthPx, heightPx]).toEqual([1920, 640]);
});

test("it stands the right way up, and nothing of what the camera noted is kept", async () => {
  const picture = tag(paint(60, 40).toBuffer("image/jpeg"));
  expect(picture.includes(SECRET)).toBe(true);
  const { widthPx, heightPx, image } = await slideOf(picture);
  expect([widthPx, heightPx]).toEqual([40, 60]);
  expect(Buffer.from(image).includes("Exif")).toBe(false);
  expect(Buffer.from(image).includes(SECRET)).toBe(false);
});

describe("is refused", () => {
  const canvas = paint(600, 400);
  const png = canvas.toBuffer("image/png");
  const encode = (type: PictureType): Buffer =>
    type === "image/png" ? png : canvas.toBuffer(type);
  it.each([
    ["a drawing of code named .png", "<svg onload='alert(1)'/>", "not-picture"],
    ["a page named .png", "<!doctype html><script>1</script>", "not-picture"],
    [
      "one that claims to be endless",
      writeBomb(60_000, 60_000),
      "picture-too-large",
    ],
    [
      "one that is only a head",
      writeBomb(900, 900).subarray(0, 60),
      "picture-broken",
    ],
    ["one that broke off", png.subarray(0, 40), "picture-broken"],
    ...PICTURE_TYPES.map((type): [string, Buffer, string] => {
      const whole = encode(type);
      const half = whole.subarray(0, whole.length - 20);
      return [`the most of an ${type}`, half, "picture-broken"];
    }),
    [
      "a film's head with a picture's mark",
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(400, 7)]),
      "picture-broken",
    ],
  ])("%s", async (_, picture, code) => {
    const refused = await convertPicture(Buffer.from(picture), caps);
    expect(refused).toMatchObject({ ok: false, code });
  });

  it("one of too many bytes", async () => {
    const refused = await convertPicture(png, { ...caps, maxBytes: 100 });
    expect(refused).toEqual({ ok: false, code: "picture-too-large" });
  });
});
