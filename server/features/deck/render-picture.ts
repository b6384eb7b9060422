import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { ConvertedSlide } from "./conversion.ts";

/** Sharp on a laptop; larger ones are made smaller, small ones stay as they are. */
const MOST_PX = 1920;
const WEBP_QUALITY = 82;

/** Draws a picture anew, the right way up and on white; throws when it cannot be read. */
export async function renderPicture(
  bytes: Uint8Array,
): Promise<ConvertedSlide> {
  const picture = await loadImage(bytes);
  const scale = Math.min(1, MOST_PX / Math.max(picture.width, picture.height));
  const widthPx = Math.max(1, Math.round(picture.width * scale));
  const heightPx = Math.max(1, Math.round(picture.height * scale));
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext("2d");
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, widthPx, heightPx);
  context.drawImage(picture, 0, 0, widthPx, heightPx);
  const image = new Uint8Array(canvas.encodeSync("webp", WEBP_QUALITY));
  return { number: 1, widthPx, heightPx, image, text: "" };
}
