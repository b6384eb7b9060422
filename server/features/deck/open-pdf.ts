import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfRefusal } from "./conversion.ts";

const packageFolder = (name: string): string =>
  fileURLToPath(
    new URL(`${name}/`, import.meta.resolve("pdfjs-dist/package.json")),
  );

/**
 * Opens a PDF with everything active left off: the reader gets the bytes and
 * the folders of its own package, it has no engine for the file's scripts,
 * opens no attachment and follows no link.
 */
export function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: pdf,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useSystemFonts: false,
    cMapUrl: packageFolder("cmaps"),
    standardFontDataUrl: packageFolder("standard_fonts"),
    iccUrl: packageFolder("iccs"),
    wasmUrl: packageFolder("wasm"),
  }).promise;
}

/** The title among the file's properties, as it stands there; "" without one. */
export async function readPdfTitle(pdf: PDFDocumentProxy): Promise<string> {
  const { info } = await pdf.getMetadata();
  return "Title" in info && typeof info.Title === "string" ? info.Title : "";
}

/** What the reader's error says about the file. */
export function explainPdfError(error: unknown): PdfRefusal {
  const name = error instanceof Error ? error.name : "";
  return name === "PasswordException" ? "pdf-encrypted" : "pdf-broken";
}
