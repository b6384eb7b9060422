import {
  DECK_MAX_BYTES,
  DECK_MAX_CONVERT_MS,
  DECK_MAX_IMAGE_BYTES,
  DECK_MAX_MEMORY_MB,
  DECK_MAX_SLIDES,
} from "../../../shared/features/deck.ts";
import { checkPdfBytes } from "./check-pdf-bytes.ts";
import type { Conversion, ConversionCaps } from "./conversion.ts";
import { runPdfProcess } from "./run-pdf-process.ts";
import { createTurnstile } from "./turnstile.ts";

export const CONVERSION_CAPS: ConversionCaps = {
  maxBytes: DECK_MAX_BYTES,
  maxSlides: DECK_MAX_SLIDES,
  maxMs: DECK_MAX_CONVERT_MS,
  maxMemoryMb: DECK_MAX_MEMORY_MB,
  maxImageBytes: DECK_MAX_IMAGE_BYTES,
};

const passOneByOne = createTurnstile();
/** There is one machine to spare. */
const MACHINE = {};

/**
 * Turns a PDF into slides: pictures and text. One at a time in this process,
 * in the order of asking, so that no number of uploads slows the island.
 */
export async function convertPdf(
  pdf: Uint8Array,
  caps: ConversionCaps = CONVERSION_CAPS,
): Promise<Conversion> {
  const code = checkPdfBytes(pdf, caps.maxBytes);
  if (code) return { ok: false, code };
  return passOneByOne(MACHINE, () => runPdfProcess(pdf, caps));
}
