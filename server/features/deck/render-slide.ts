import { createCanvas } from "@napi-rs/canvas";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import type { ConvertedSlide } from "./conversion.ts";
import { readInOrder, type TextPiece } from "./reading-order.ts";

/** A picture is as large as fits into this frame: sharp on a laptop, 20 to 60 kB. */
const SLIDE_WIDTH_PX = 1280;
const SLIDE_MAX_HEIGHT_PX = 1920;
const WEBP_QUALITY = 80;
/** Longer texts are no slide's. */
const MAX_TEXT_CHARS = 20_000;

type Viewport = ReturnType<PDFPageProxy["getViewport"]>;

/** Whatever size a page claims to be, its picture stays inside the frame. */
function fitViewport(page: PDFPageProxy): Viewport {
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(
    SLIDE_WIDTH_PX / natural.width,
    SLIDE_MAX_HEIGHT_PX / natural.height,
  );
  return page.getViewport({ scale });
}

async function renderPicture(
  page: PDFPageProxy,
  viewport: Viewport,
): Promise<Pick<ConvertedSlide, "widthPx" | "heightPx" | "image">> {
  const widthPx = Math.max(1, Math.round(viewport.width));
  const heightPx = Math.max(1, Math.round(viewport.height));
  const canvas = createCanvas(widthPx, heightPx);
  await page.render({
    canvas,
    viewport,
  }).promise;
  const image = new Uint8Array(canvas.encodeSync("webp", WEBP_QUALITY));
  // Its pixels lie outside the heap; waiting for the collector takes 4 MB a slide.
  canvas.width = 1;
  canvas.height = 1;
  return { widthPx, heightPx, image };
}

function placeOnSlide(item: TextItem, viewport: Viewport): TextPiece {
  const [a, b, c, d, e, f] = item.transform as number[];
  const height = Math.hypot(c ?? 0, d ?? 0) * viewport.scale;
  const [x, baseline] = viewport.convertToViewportPoint(e ?? 0, f ?? 0) as [
    number,
    number,
  ];
  const isUpright = Math.abs(b ?? 0) <= Math.abs(a ?? 0);
  return {
    text: item.str,
    x,
    y: baseline - height,
    width: isUpright ? item.width * viewport.scale : height,
    height,
  };
}

async function readText(
  page: PDFPageProxy,
  viewport: Viewport,
): Promise<string> {
  const { items } = await page.getTextContent();
  const pieces = items
    .filter((item): item is TextItem => "str" in item)
    .map((item) => placeOnSlide(item, viewport));
  return readInOrder(pieces).slice(0, MAX_TEXT_CHARS);
}

/** Turns one page into a picture and its words; throws when the page cannot be read. */
export async function renderSlide(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<ConvertedSlide> {
  const page = await pdf.getPage(number);
  const viewport = fitViewport(page);
  const picture = await renderPicture(page, viewport);
  const text = await readText(page, viewport);
  page.cleanup();
  return { number, ...picture, text };
}
