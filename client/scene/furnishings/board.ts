import { effect } from "@preact/signals";
import type { Mesh } from "three";
import type { App } from "../../interface/app.ts";
import type { Surface } from "../places/island-file.ts";
import {
  awaitFont,
  createCanvasPicture,
  writeFitted,
} from "./canvas-picture.ts";
import { createPictureMesh } from "./place-surface.ts";

const HEIGHT_PX = 320;
const PAPERS = ["#F2D98B", "#BFD9C6", "#F0C2AE", "#BCD5E8"] as const;

/** A board with a heading and pinned papers; what is on it is read in its panel. */
export class Board {
  readonly mesh: Mesh;
  readonly #stop: () => void;

  constructor(app: App, surface: Surface) {
    const widthPx = Math.round((HEIGHT_PX * surface.widthM) / surface.heightM);
    const { context, texture } = createCanvasPicture(widthPx, HEIGHT_PX);
    this.mesh = createPictureMesh(surface, texture);
    this.#stop = effect(() => {
      const heading = app.t(`scene.board.${surface.id}`);
      void awaitFont(heading).then(() => {
        drawBoard(context, heading, widthPx);
        texture.needsUpdate = true;
      });
    });
  }

  dispose(): void {
    this.#stop();
  }
}

function drawBoard(
  context: CanvasRenderingContext2D,
  heading: string,
  widthPx: number,
): void {
  context.fillStyle = "#FBF3E2";
  context.fillRect(0, 0, widthPx, HEIGHT_PX);
  context.fillStyle = "#2A4A6B";
  context.fillRect(0, 0, widthPx, 84);
  context.fillStyle = "#FFF6E2";
  context.textAlign = "center";
  context.textBaseline = "middle";
  writeFitted(context, heading, { x: widthPx / 2, y: 46 }, 52, widthPx - 40);
  const columns = Math.max(2, Math.round(widthPx / 170));
  for (let i = 0; i < columns; i++) {
    const x = ((i + 0.5) / columns) * widthPx;
    const y = 196 + (i % 2) * 16;
    drawPaper(context, x, y, PAPERS[i % PAPERS.length] ?? PAPERS[0]);
  }
}

function drawPaper(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  colour: string,
): void {
  context.fillStyle = colour;
  context.fillRect(x - 56, y - 68, 112, 136);
  context.fillStyle = "rgb(60 51 45 / 45%)";
  for (let line = 0; line < 5; line++)
    context.fillRect(x - 40, y - 40 + line * 22, line === 4 ? 44 : 80, 7);
}
