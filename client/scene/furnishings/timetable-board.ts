import { effect } from "@preact/signals";
import type { Mesh } from "three";
import type { App } from "../../interface/app.ts";
import type { Surface } from "../places/island-file.ts";
import { awaitFont, createCanvasPicture } from "./canvas-picture.ts";
import { createPictureMesh } from "./place-surface.ts";
import { drawTimetable, TIMETABLE_HEIGHT_PX } from "./timetable-canvas.ts";

/** The timetable on the plaza: the next classes of the week, drawn again only when they change. */
export class TimetableBoard {
  readonly mesh: Mesh;
  readonly #stop: () => void;

  constructor(app: App, surface: Surface) {
    const widthPx = Math.round(
      (TIMETABLE_HEIGHT_PX * surface.widthM) / surface.heightM,
    );
    const { context, texture } = createCanvasPicture(
      widthPx,
      TIMETABLE_HEIGHT_PX,
    );
    this.mesh = createPictureMesh(surface, texture);
    this.#stop = effect(() => {
      const heading = app.t("scene.board.timetable");
      const timetable = app.timetable.value;
      void awaitFont(heading + JSON.stringify(timetable)).then(() => {
        if (timetable !== app.timetable.peek()) return;
        drawTimetable(context, { heading, ...timetable }, widthPx);
        texture.needsUpdate = true;
      });
    });
  }

  dispose(): void {
    this.#stop();
  }
}
