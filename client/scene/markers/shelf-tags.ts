import { effect } from "@preact/signals";
import { render } from "preact";
import type { PerspectiveCamera } from "three";
import { findStation } from "../../../shared/places/find-place.ts";
import type { Point } from "../../../shared/places/geometry.ts";
import type { App, ShelvedThings } from "../../interface/app.ts";
import { projectToPage, type PagePoint } from "../tags/project.ts";
import { type ShelfSpot, spreadOnShelf } from "./shelf-spots.ts";

/** From further away nobody reads what stands on a shelf. */
const SHOWN_WITHIN_M = 6;
/** As the style has it; nearer to one another they would cover each other. */
const SIZE_REM = 2.75;

interface Tag {
  readonly spot: ShelfSpot;
  readonly button: HTMLButtonElement;
}

/** The things of the open station as small pictures on its shelf; each is a button that takes it into the hand. */
export class ShelfTags {
  readonly #layer: HTMLElement;
  readonly #point: PagePoint = { xPx: 0, yPx: 0, isInPicture: false };
  readonly #stop: () => void;
  #remPx = 16;
  #tags: readonly Tag[] = [];

  constructor(layer: HTMLElement, app: App) {
    this.#layer = layer;
    this.#stop = effect(() => {
      this.#clear();
      if (app.shelved.value) this.#setOut(app, app.shelved.value);
    });
  }

  update(
    person: Point,
    camera: PerspectiveCamera,
    size: { readonly widthPx: number; readonly heightPx: number },
  ): void {
    const sizePx = SIZE_REM * this.#remPx;
    const shown: { xPx: number; yPx: number }[] = [];
    for (const { spot, button } of this.#tags) {
      projectToPage(camera, size, spot, this.#point);
      const { xPx, yPx, isInPicture } = this.#point;
      const isShown =
        isInPicture &&
        Math.hypot(spot.x - person.x, spot.z - person.z) <= SHOWN_WITHIN_M &&
        shown.every(
          (other) =>
            Math.abs(other.xPx - xPx) >= sizePx ||
            Math.abs(other.yPx - yPx) >= sizePx,
        );
      if (button.hidden === isShown) button.hidden = !isShown;
      if (!isShown) continue;
      shown.push({ xPx, yPx });
      button.style.transform = `translate(${xPx.toFixed(1)}px, ${yPx.toFixed(1)}px) translate(-50%, -50%)`;
    }
  }

  dispose(): void {
    this.#stop();
    this.#clear();
  }

  #clear(): void {
    for (const { button } of this.#tags) button.remove();
    this.#tags = [];
  }

  #setOut(app: App, { station: id, things }: ShelvedThings): void {
    this.#remPx = parseFloat(
      getComputedStyle(document.documentElement).fontSize,
    );
    const found = findStation(id);
    if (!found) return;
    const spots = spreadOnShelf(found.place, found.station, things.length);
    this.#tags = things.flatMap(({ words, picture, pick }, index) => {
      const spot = spots[index];
      if (!spot) return [];
      const button = document.createElement("button");
      button.type = "button";
      button.className = "thing-tag";
      button.hidden = true;
      button.title = app.t(words);
      button.setAttribute("aria-label", app.t(words));
      button.addEventListener("click", pick);
      render(picture, button);
      this.#layer.append(button);
      return { spot, button };
    });
  }
}
