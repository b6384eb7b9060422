import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { writePages } from "../../features/deck/fixtures/write-pdf.ts";
import type { PdfCase } from "./pdf-case.ts";

const SAMPLE = new URL(
  "../../../assets/decks/first-class.pdf",
  import.meta.url,
);

/** A file of the house of which only so much has arrived. */
const cut =
  (share: number): PdfCase["make"] =>
  async () => {
    const whole = await readFile(SAMPLE);
    return whole.subarray(0, whole.length * share);
  };

const HOUSE = ["house"] as const;

/** Files that nobody should send. */
export const HOSTILE_CASES: readonly PdfCase[] = [
  {
    name: "with scripts, a launch and an attachment",
    programs: HOUSE,
    make: async () =>
      writePages(2, {
        catalog:
          "/OpenAction << /S /JavaScript /JS (process.exit\\(7\\)) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> /Names << /EmbeddedFiles << /Names [(x.exe) << /Type /Filespec /F (x.exe) >>] >> >>",
      }),
    becomes: { slides: 2, words: ["Hello"] },
  },
  {
    name: "broken off in the middle",
    programs: HOUSE,
    make: cut(0.5),
    becomes: "pdf-broken",
  },
  {
    name: "broken off just before its end",
    programs: HOUSE,
    make: cut(0.99),
    becomes: "pdf-broken",
  },
  {
    name: "a head and nothing else",
    programs: HOUSE,
    make: async () => Buffer.from("%PDF-1.7\n%%EOF\n"),
    becomes: "pdf-broken",
  },
  {
    name: "a web page with another name",
    programs: HOUSE,
    make: async () => Buffer.from("<!doctype html><title>no</title>"),
    becomes: "not-pdf",
  },
  {
    name: "nothing at all",
    programs: HOUSE,
    make: async () => Buffer.alloc(0),
    becomes: "not-pdf",
  },
];
