import { checkPdfBytes } from "./check-pdf-bytes.ts";
import type { Conversion, ConversionCaps } from "./conversion.ts";
import { runPdfProcess } from "./run-pdf-process.ts";
import { createTurnstile } from "../turnstile.ts";

const passOneByOne = createTurnstile();
/** There is one machine to spare. */
const MACHINE = {};

/**
 * Turns a PDF into slides: pictures and text. One at a time in this process,
 * in the order of asking, so that no number of uploads slows the island.
 */
export async function convertPdf(
  pdf: Uint8Array,
  caps: ConversionCaps,
): Promise<Conversion> {
  const code = checkPdfBytes(pdf, caps.maxBytes);
  if (code) return { ok: false, code };
  return convertInTurn(pdf, caps);
}

/** Converts a file that was looked at, once those before it are done. */
export function convertInTurn(
  file: Uint8Array,
  caps: ConversionCaps,
): Promise<Conversion> {
  return passOneByOne(MACHINE, () => runPdfProcess(file, caps));
}
