import type { PdfRefusal } from "./conversion.ts";

/** Readers of the format look for its mark within the first kilobyte. */
const HEAD_BYTES = 1024;
/** The end mark has to be in the last kilobyte; some programs append a little. */
const TAIL_BYTES = 2048;

const latin1 = new TextDecoder("latin1");

/**
 * Looks at the two ends of a file before any program opens it: whether it is a
 * PDF at all, and whether its end is there. A file that broke off on its way
 * can often be opened all the same, with slides missing that nobody misses
 * until the class.
 */
export function checkPdfBytes(
  bytes: Uint8Array,
  maxBytes: number,
): PdfRefusal | null {
  if (bytes.byteLength > maxBytes) return "pdf-too-large";
  const head = latin1.decode(bytes.subarray(0, HEAD_BYTES));
  if (!/%PDF-\d/.test(head)) return "not-pdf";
  const tail = latin1.decode(bytes.subarray(-TAIL_BYTES));
  return tail.includes("%%EOF") ? null : "pdf-broken";
}
