import { describe, expect, it } from "vitest";
import { checkFile, titleOfFile } from "./check-file.ts";

const MAX_BYTES = 1000;
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

/** A file that says it is larger than it is. */
function pretend(size: number, blob: Blob): Blob {
  Object.defineProperty(blob, "size", { value: size });
  return blob;
}

describe("a file chosen for upload", () => {
  it.each([
    ["a PDF", new Blob(["%PDF-1.7\n"]), null],
    ["a web page named .pdf", new Blob(["<html>"]), "not-pdf"],
    ["an empty file", new Blob([]), "not-pdf"],
    ["a picture", new Blob([JPEG], { type: "image/jpeg" }), null],
    [
      "code named as a picture",
      new Blob(["<svg/>"], { type: "image/png" }),
      "not-picture",
    ],
    [
      "a picture over the limit",
      pretend(MAX_BYTES + 1, new Blob([JPEG])),
      "picture-too-large",
    ],
    [
      "a PDF just within the limit",
      pretend(MAX_BYTES, new Blob(["%PDF-1.7"])),
      null,
    ],
    [
      "a PDF over the limit",
      pretend(MAX_BYTES + 1, new Blob(["%PDF-1.7"])),
      "pdf-too-large",
    ],
  ])("is judged before it is sent: %s", async (_, file, expected) => {
    expect(await checkFile(file, MAX_BYTES)).toBe(expected);
  });

  it.each([
    ["week_1-plates.pdf", "week 1 plates"],
    ["Clase 3. Comer fuera.PDF", "Clase 3. Comer fuera"],
    ["건강한 접시.pdf", "건강한 접시"],
    [".pdf", ""],
  ])("gives a title: %s", (name, expected) => {
    expect(titleOfFile(name)).toBe(expected);
  });
});
