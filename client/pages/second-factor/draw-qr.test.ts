import { array, assert, constantFrom, property, string } from "fast-check";
import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { drawQr } from "./draw-qr.ts";

const PIXELS_PER_MODULE = 4;

/** Fills the path on white, as a browser does, and reads the picture as a camera app does. */
function readDrawing({ sizeModules, path }: ReturnType<typeof drawQr>): string {
  const width = sizeModules * PIXELS_PER_MODULE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < PIXELS_PER_MODULE; row += 1)
      for (let column = 0; column < Number(run) * PIXELS_PER_MODULE; column++) {
        const at =
          (Number(y) * PIXELS_PER_MODULE + row) * width +
          Number(x) * PIXELS_PER_MODULE +
          column;
        data.fill(0, at * 4, at * 4 + 3);
      }
  return decodeQR({ width, height: width, data });
}

test("a reader finds the very address in the drawing", () => {
  const key = array(constantFrom("A", "Q", "Z", "2", "7"), {
    minLength: 32,
    maxLength: 32,
  }).map((letters) => letters.join(""));
  const name = string({ unit: "grapheme", minLength: 1, maxLength: 80 });
  assert(
    property(key, name, (secret, study) => {
      const address = `otpauth://totp/${encodeURIComponent(`Islet:${study}`)}?secret=${secret}&issuer=Islet`;
      expect(readDrawing(drawQr(address))).toBe(address);
    }),
    { numRuns: 15 },
  );
});

test("the border stays light", () => {
  const { path, sizeModules } = drawQr("otpauth://totp/Islet?secret=A");
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Number(x) + Number(run)).toBeLessThanOrEqual(sizeModules - 4);
  }
});
