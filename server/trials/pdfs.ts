import { deepEqual, ok } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Conversion } from "../features/deck/conversion.ts";
import { convertPdf } from "../features/deck/convert-pdf.ts";
import { readDeckLimits } from "../features/deck/deck-limits.ts";
import { makeTestConfig } from "../testing/make-test-config.ts";
import { countColours } from "./pdfs/count-colours.ts";
import { findMissing, openWorkshop } from "./pdfs/open-workshop.ts";
import { type PdfCase, PROGRAMS } from "./pdfs/pdf-case.ts";
import { PDF_CASES } from "./pdfs/pdf-cases.ts";
import { TrialSkipped } from "./trial-skipped.ts";

/** Throws unless a file has become what the table says. */
async function check(each: PdfCase, conversion: Conversion): Promise<string> {
  const { becomes } = each;
  if (typeof becomes === "string") {
    deepEqual(conversion.ok ? "slides" : conversion.code, becomes);
    return `refused: ${becomes}`;
  }
  if (!conversion.ok) throw new Error(`refused: ${conversion.code}`);
  const { slides } = conversion.deck;
  deepEqual(slides.length, becomes.slides, "slides");
  const [first] = slides;
  for (const words of becomes.words ?? [])
    ok(first?.text.includes(words), `"${words}" is not in "${first?.text}"`);
  for (const { number, image } of slides.slice(0, 3))
    ok((await countColours(image)) > 1, `slide ${number} is empty`);
  return `${slides.length} slides`;
}

/**
 * Makes PDFs with the programs that people make them with, and holds what
 * becomes of each against a table: slides with something on them and their
 * words, or a refusal with its reason.
 */
export async function runPdfs(
  rounds: number,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<void> {
  const { caps } = readDeckLimits(makeTestConfig());
  const missing = await findMissing(PROGRAMS, !isSmall);
  for (const program of missing)
    say(`SKIPPED: files of ${program}, which this machine does not have`);
  const cases = PDF_CASES.slice(0, rounds).filter(
    ({ programs }) => !programs.some((each) => missing.includes(each)),
  );
  if (cases.length === 0) throw new TrialSkipped("no program is here");
  const dir = await mkdtemp(join(tmpdir(), "islet-pdfs-"));
  const workshop = openWorkshop(dir);
  const faults: string[] = [];
  try {
    for (const [index, each] of cases.entries()) {
      const pdf = await each.make(await workshop.enter(String(index)));
      const conversion = await convertPdf(pdf, caps);
      const kb = Math.ceil(pdf.byteLength / 1024);
      const verdict = await check(each, conversion).catch((error: unknown) => {
        const what = error instanceof Error ? error.message : String(error);
        faults.push(`${each.name}: ${what}`);
        return `WRONG: ${what}`;
      });
      say(`${each.name} (${each.programs.join(", ")}, ${kb} kB): ${verdict}`);
    }
  } finally {
    await workshop.close();
    await rm(dir, { recursive: true, force: true });
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  say(`${cases.length} files, each as the table says`);
}
