import { BROWSER_CASES } from "./browser-cases.ts";
import { HOSTILE_CASES } from "./hostile-cases.ts";
import { OFFICE_CASES } from "./office-cases.ts";
import type { PdfCase } from "./pdf-case.ts";
import { PRESS_CASES } from "./press-cases.ts";
import { SCAN_CASES } from "./scan-cases.ts";

const KINDS = [
  BROWSER_CASES,
  OFFICE_CASES,
  SCAN_CASES,
  PRESS_CASES,
  HOSTILE_CASES,
];

/** All files in turn, one of each kind after the other, so that a few of them are of every kind. */
export const PDF_CASES: readonly PdfCase[] = Array.from(
  { length: Math.max(...KINDS.map(({ length }) => length)) },
  (_, index) => KINDS.flatMap((kind) => kind.slice(index, index + 1)),
).flat();
