import { readFile } from "node:fs/promises";
import { deflateSync } from "node:zlib";
import { loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import type { Conversion, ConversionCaps } from "./conversion.ts";
import { makeTestConfig } from "../../testing/make-test-config.ts";
import { convertPdf } from "./convert-pdf.ts";
import { readDeckLimits } from "./deck-limits.ts";
import { writePages, writePdf } from "./fixtures/write-pdf.ts";

const SAMPLE = new URL(
  "../../../assets/decks/first-class.pdf",
  import.meta.url,
);
const fixture = (name: string): Promise<Uint8Array> =>
  readFile(new URL(`./fixtures/${name}.pdf`, import.meta.url));

const convert = (
  pdf: Uint8Array,
  caps: Partial<ConversionCaps> = {},
): Promise<Conversion> =>
  convertPdf(pdf, { ...readDeckLimits(makeTestConfig()).caps, ...caps });

async function slidesOf(pdf: Uint8Array) {
  const conversion = await convert(pdf);
  if (!conversion.ok) throw new Error(conversion.code);
  return conversion.deck.slides;
}

/** One page whose content unpacks to so many bytes. */
function writeBomb(unpacked: Uint8Array): Uint8Array {
  const stream = deflateSync(unpacked);
  return writePdf([
    { body: "<< /Type /Catalog /Pages 2 0 R >>" },
    { body: "<< /Type /Pages /Count 1 /Kids [3 0 R] >>" },
    {
      body: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 640 360] /Contents 4 0 R /Resources << >> >>",
    },
    { body: `<< /Length ${stream.length} /Filter /FlateDecode >>`, stream },
  ]);
}

describe("the conversion of a PDF", () => {
  it("turns what an office program wrote into pictures and text", async () => {
    const conversion = await convert(await readFile(SAMPLE));
    if (!conversion.ok) throw new Error(conversion.code);
    const { title, slides } = conversion.deck;
    expect(title).toBe("Healthy plates");
    expect(slides.map((slide) => slide.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    for (const { image, text, widthPx, heightPx } of slides) {
      expect(text.length).toBeGreaterThan(40);
      expect([widthPx, heightPx]).toEqual([1280, 720]);
      expect(image.byteLength).toBeLessThan(100_000);
      const picture = await loadImage(image);
      expect([picture.width, picture.height]).toEqual([1280, 720]);
    }
    expect(slides[3]?.text.split("\n").slice(0, 3)).toEqual([
      "One cup, very different",
      "Grams of carbohydrate in one cup. Lentils bring a lot of fibre, too.",
      "White rice, cooked 45 g, fibre 0.6 g",
    ]);
  });

  it("reads Korean", async () => {
    const [slide] = await slidesOf(await fixture("korean"));
    expect(slide?.text).toBe("건강한 접시\n오늘의 채소와 밥");
  });

  it("takes a file with as many pages as allowed", async () => {
    const conversion = await convert(writePages(12), { maxSlides: 12 });
    expect(conversion.ok && conversion.deck.slides.length).toBe(12);
  });

  it.each([
    ["vast", "0 0 10000000 10000000", [1280, 1280]],
    ["endless", "0 0 1000000 1", [1280, 1]],
    ["tall", "0 0 10 100000", [1, 1920]],
    ["of no size", "0 0 0 0", [1280, 1656]],
  ])("keeps a %s page within bounds", async (_, size, expected) => {
    const [slide] = await slidesOf(writePages(1, { size }));
    expect([slide?.widthPx, slide?.heightPx]).toEqual(expected);
  });

  it("leaves scripts, launches, links and attachments alone", async () => {
    const catalog =
      "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); process.exit\\(7\\)) >> " +
      "/AA << /WC << /S /Launch /F (/bin/sh) >> >> " +
      "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (this.submitForm\\('http://127.0.0.1:1/'\\)) >>] >> " +
      "/EmbeddedFiles << /Names [(x.exe) << /Type /Filespec /F (x.exe) >>] >> >>";
    const slides = await slidesOf(writePages(2, { catalog }));
    expect(slides.map((slide) => slide.text)).toEqual(["Hello", "Hello"]);
  });
});

describe("a PDF that is turned down", () => {
  const cases: readonly [
    string,
    () => Uint8Array | Promise<Uint8Array>,
    Partial<ConversionCaps>,
    string,
  ][] = [
    ["with a password", () => fixture("encrypted"), {}, "pdf-encrypted"],
    [
      "that broke off at nine tenths",
      async () => {
        const whole = await readFile(SAMPLE);
        return whole.subarray(0, whole.length * 0.9);
      },
      {},
      "pdf-broken",
    ],
    [
      "that broke off and was given an end",
      async () => {
        const whole = await readFile(SAMPLE);
        return Buffer.concat([
          whole.subarray(0, whole.length * 0.9),
          Buffer.from("\n%%EOF\n"),
        ]);
      },
      {},
      "pdf-broken",
    ],
    ["of 500 pages", () => writePages(500), {}, "pdf-too-many-pages"],
    ["over the size", () => writePages(1), { maxBytes: 100 }, "pdf-too-large"],
    [
      "that takes too long",
      () => writeBomb(Buffer.from("0 0 600 300 re f\n".repeat(50_000))),
      { maxMs: 900 },
      "pdf-too-slow",
    ],
    [
      "that takes too much memory",
      () => writeBomb(Buffer.alloc(400_000_000, " ")),
      { maxMemoryMb: 300 },
      "pdf-too-large",
    ],
    [
      "whose pictures are too heavy",
      () => writePages(3),
      { maxImageBytes: 100 },
      "pdf-too-large",
    ],
  ];

  it.each(cases)("is one %s", async (_, make, caps, code) => {
    const conversion = await convert(await make(), caps);
    expect(conversion).toMatchObject({ ok: false, code });
  });

  it("leaves the next one unharmed", async () => {
    const [refused, taken] = await Promise.all([
      convert(writePages(3), { maxMs: 1 }),
      convert(writePages(3)),
    ]);
    expect(refused).toMatchObject({ ok: false, code: "pdf-too-slow" });
    expect(taken.ok).toBe(true);
  });
});
