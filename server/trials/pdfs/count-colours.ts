import { createCanvas, loadImage } from "@napi-rs/canvas";

/** How many colours a picture has, made small; one means that nothing is on it. */
export async function countColours(image: Uint8Array): Promise<number> {
  const picture = await loadImage(image);
  const width = Math.min(320, picture.width);
  const height = Math.max(
    1,
    Math.round((picture.height * width) / picture.width),
  );
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return new Set(new Uint32Array(data.buffer)).size;
}
