import sharp from "sharp";
import { expect, test } from "vitest";
import { findSigns } from "./find-signs.ts";

/** A wall with a sign of a colour, letters on it or none. */
async function paint(field: string, letters: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120">
    <rect width="300" height="120" fill="#f3e9d8"/>
    <rect x="60" y="30" width="160" height="36" fill="${field}"/>
    <rect x="90" y="42" width="40" height="12" fill="${letters}"/>
  </svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height };
}

test.each(["#96391f", "#1f6450", "#2a4a6b", "#3f5c46"])(
  "finds a sign of %s where it hangs",
  async (field) => {
    expect(findSigns(await paint(field, "#fff6e2"))).toEqual([
      { x: 60, y: 30, widthPx: 160, heightPx: 36 },
    ]);
  },
);

test("takes no plain board for a sign", async () => {
  expect(findSigns(await paint("#2a4a6b", "#2a4a6b"))).toEqual([]);
});
