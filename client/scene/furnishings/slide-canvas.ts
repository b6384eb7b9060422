import { writeFitted } from "./canvas-picture.ts";

/** Size of the picture on a screen, in the shape of the models' screens; slides are fitted into it. */
export const SCREEN_WIDTH_PX = 1280;
export const SCREEN_HEIGHT_PX = 722;

const CAPTION_LINE_PX = 56;
const POINTER_RADIUS_PX = 34;

type Context = CanvasRenderingContext2D;

/** Where a picture lies on the screen, and how large. */
interface Fitted {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Draws a picture as large as it fits, on one colour. */
function drawWhole(
  context: Context,
  picture: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  ground: string,
): Fitted {
  const scale = Math.min(
    SCREEN_WIDTH_PX / size.width,
    SCREEN_HEIGHT_PX / size.height,
  );
  const width = size.width * scale;
  const height = size.height * scale;
  context.fillStyle = ground;
  context.fillRect(0, 0, SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX);
  context.imageSmoothingQuality = "high";
  const leftPx = (SCREEN_WIDTH_PX - width) / 2;
  const topPx = (SCREEN_HEIGHT_PX - height) / 2;
  context.drawImage(picture, leftPx, topPx, width, height);
  return { leftPx, topPx, widthPx: width, heightPx: height };
}

/** Draws a slide as large as it fits, on white, and a ring where the presenter points. */
export function drawSlide(
  context: Context,
  slide: ImageBitmap,
  point: { readonly xPercent: number; readonly yPercent: number } | null,
): void {
  const { leftPx, topPx, widthPx, heightPx } = drawWhole(
    context,
    slide,
    slide,
    "#FFFFFF",
  );
  if (point === null) return;
  const xPx = leftPx + (widthPx * point.xPercent) / 100;
  const yPx = topPx + (heightPx * point.yPercent) / 100;
  // Light within dark, so that it is seen on any slide.
  for (const [colour, linePx] of [
    ["#2B2420", 16],
    ["#F6C56A", 8],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = linePx;
    context.beginPath();
    context.arc(xPx, yPx, POINTER_RADIUS_PX, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Draws a film as it stands, with what is said in it below; dark before its first picture is there. */
export function drawFilm(
  context: Context,
  film: HTMLVideoElement,
  caption: string,
): void {
  const size = {
    width: Math.max(1, film.videoWidth),
    height: Math.max(1, film.videoHeight),
  };
  drawWhole(context, film, size, "#1C1714");
  const lines = caption.split("\n").filter((line) => line !== "");
  if (lines.length === 0) return;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const topPx = SCREEN_HEIGHT_PX - CAPTION_LINE_PX * lines.length - 16;
  context.fillStyle = "rgb(28 23 20 / 0.82)";
  context.fillRect(0, topPx - 12, SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX);
  context.fillStyle = "#FFFFFF";
  for (const [index, line] of lines.entries())
    writeFitted(
      context,
      line,
      {
        x: SCREEN_WIDTH_PX / 2,
        y: topPx + (index + 0.5) * CAPTION_LINE_PX,
      },
      44,
      SCREEN_WIDTH_PX - 60,
    );
}

/** Draws a friendly picture with one or two lines, for a screen without a slide. */
export function drawIdle(
  context: Context,
  title: string,
  subtitle: string,
): void {
  const sky = context.createLinearGradient(0, 0, 0, SCREEN_HEIGHT_PX);
  sky.addColorStop(0, "#9CCBE6");
  sky.addColorStop(0.62, "#FBE3C4");
  context.fillStyle = sky;
  context.fillRect(0, 0, SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX);
  context.fillStyle = "#F6C56A";
  disc(context, 980, 430, 92);
  context.fillStyle = "#2F8FA6";
  context.fillRect(0, 470, SCREEN_WIDTH_PX, SCREEN_HEIGHT_PX - 470);
  context.fillStyle = "#6F9A45";
  hill(context, 240, 520, 300, 120);
  context.fillStyle = "#8DAE52";
  hill(context, 420, 540, 260, 78);
  context.fillStyle = "#EBD3A4";
  context.fillRect(0, 620, SCREEN_WIDTH_PX, 100);
  context.fillStyle = "#2B2420";
  context.textAlign = "center";
  context.textBaseline = "middle";
  const middle = SCREEN_WIDTH_PX / 2;
  const most = SCREEN_WIDTH_PX - 120;
  writeFitted(context, title, { x: middle, y: 170 }, 92, most);
  writeFitted(context, subtitle, { x: middle, y: 280 }, 52, most);
}

function disc(context: Context, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function hill(
  context: Context,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.beginPath();
  context.ellipse(x, y, width, height, 0, Math.PI, 2 * Math.PI);
  context.fill();
}
