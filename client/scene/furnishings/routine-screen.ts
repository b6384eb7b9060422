import { effect } from "@preact/signals";
import type { Mesh } from "three";
import type { App } from "../../interface/app.ts";
import type { Surface } from "../places/island-file.ts";
import { awaitFont, createCanvasPicture } from "./canvas-picture.ts";
import { createPictureMesh } from "./place-surface.ts";
import { drawIdle, SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX } from "./slide-canvas.ts";

/** The screen of a gym: the step that is being done, and what is offered here else. */
export class RoutineScreen {
  readonly mesh: Mesh;
  readonly #stop: () => void;

  /** Throws where canvases are not to be had. */
  constructor(app: App, surface: Surface) {
    const { context, texture } = createCanvasPicture(
      SCREEN_WIDTH_PX,
      SCREEN_HEIGHT_PX,
    );
    this.mesh = createPictureMesh(surface, texture);
    this.#stop = effect(() => {
      const running = [...app.live.routines.value].find(([station]) =>
        station.startsWith(`${surface.place}/`),
      )?.[1];
      const title = running
        ? app.t(`exercise.step.${running.step}-title`)
        : app.t("scene.routine-idle");
      const subtitle = running
        ? app.t(running.isPaused ? "exercise.paused" : "exercise.step-of", {
            number: running.number,
            count: running.count,
          })
        : app.t("scene.routine-idle-about");
      void awaitFont(title).then(() => {
        drawIdle(context, title, subtitle);
        texture.needsUpdate = true;
      });
    });
  }

  dispose(): void {
    this.#stop();
  }
}
