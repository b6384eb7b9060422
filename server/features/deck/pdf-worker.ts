/**
 * Turns one PDF into pictures and text, or one picture into another, then ends. It runs as a worker thread
 * of its own, so that a slow or hostile file costs the island nothing and can
 * be stopped at any moment.
 */
import { parentPort, workerData } from "node:worker_threads";
import { readPictureType } from "../../../shared/features/deck/picture-head.ts";
import type { WorkerInput, ConversionReport } from "./conversion.ts";

/** A file must have no way out, even if it found a hole in its reader. */
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"])
  Reflect.deleteProperty(globalThis, name);

const { explainPdfError, openPdf, readPdfTitle } =
  await import("./open-pdf.ts");
const { renderPicture } = await import("./render-picture.ts");
const { renderSlide } = await import("./render-slide.ts");

function report(message: ConversionReport, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function convert({ pdf, maxSlides }: WorkerInput): Promise<void> {
  if (readPictureType(pdf) !== null) {
    report({ kind: "opened", title: "" });
    const slide = await renderPicture(pdf);
    report({ kind: "slide", slide }, [slide.image.buffer as ArrayBuffer]);
    report({ kind: "done" });
    return;
  }
  const document = await openPdf(pdf);
  if (document.numPages > maxSlides) {
    report({ kind: "refused", code: "pdf-too-many-pages" });
    return;
  }
  report({ kind: "opened", title: await readPdfTitle(document) });
  for (let number = 1; number <= document.numPages; number++) {
    const slide = await renderSlide(document, number);
    report({ kind: "slide", slide }, [slide.image.buffer as ArrayBuffer]);
  }
  report({ kind: "done" });
}

await convert(workerData as WorkerInput).catch((error: unknown) => {
  report({
    kind: "refused",
    code: explainPdfError(error),
    cause: String(error),
  });
});
