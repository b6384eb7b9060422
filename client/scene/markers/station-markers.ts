import type { Object3D, PerspectiveCamera } from "three";
import {
  stationStandPoint,
  type Point,
} from "../../../shared/places/geometry.ts";
import type { FeatureName } from "../../../shared/features/names.ts";
import type { Place, Station } from "../../../shared/places/place.ts";
import type { App } from "../../interface/app.ts";
import type { Sight } from "../camera/sight.ts";
import {
  projectToPage,
  type PageBox,
  type PagePoint,
} from "../tags/project.ts";
import { placeLabel } from "./place-label.ts";
import { SoftRings } from "./soft-ring.ts";
import { createStationIcon } from "./station-icons.ts";

interface StationMarkersOptions {
  readonly layer: HTMLElement;
  readonly app: App;
  readonly places: readonly Place[];
  readonly sight: Sight;
  onUse(station: string): void;
}

interface Marker {
  /** Such as `restaurant/menu`. */
  readonly id: string;
  readonly station: Station;
  readonly at: Point;
  readonly button: HTMLButtonElement;
  readonly words: HTMLSpanElement;
  /** How far it stands above its usual height just now. */
  risenPx: number;
  /** How far it stands beside its usual spot. */
  asidePx: number;
}

/** From how far a station shows what it offers. */
const SHOWN_WITHIN_M = 12;
const LABEL_HEIGHT_M = 1.9;
/** Stations before a screen: a label at its usual height would stand before the picture. */
const BEFORE_SCREEN: ReadonlySet<FeatureName> = new Set(["deck", "exercise"]);
const LOW_LABEL_HEIGHT_M = 0.5;
const RING_RADIUS_M = 0.55;
const EASE_PER_S = 9;

/** What can be done here: a ring on the ground and a labelled button over each station nearby. */
export class StationMarkers {
  readonly #options: StationMarkersOptions;
  readonly #markers: readonly Marker[];
  readonly #rings: SoftRings;
  readonly #label = { x: 0, y: 0, z: 0 };
  readonly #point: PagePoint = { xPx: 0, yPx: 0, isInPicture: false };

  constructor(options: StationMarkersOptions) {
    this.#options = options;
    this.#markers = options.places.flatMap((place) =>
      place.stations.map((station) => createMarker(place, station, options)),
    );
    this.#rings = new SoftRings(
      Math.max(1, this.#markers.length),
      "#1E7F6F",
      0.72,
    );
  }

  get objects(): readonly Object3D[] {
    return [this.#rings.mesh];
  }

  update(
    person: Point,
    camera: PerspectiveCamera,
    size: { readonly widthPx: number; readonly heightPx: number },
    /** Names, signs and the like, which a label rises above. */
    taken: readonly PageBox[],
    head: PageBox | undefined,
    dtS: number,
  ): void {
    this.#rings.clear();
    for (const marker of this.#markers) {
      const { id, station, at, button, words } = marker;
      const isNear =
        Math.hypot(at.x - person.x, at.z - person.z) <= SHOWN_WITHIN_M &&
        this.#options.sight.clearShare(person, at) === 1;
      if (isNear) this.#rings.add(at.x, at.z, RING_RADIUS_M);
      this.#label.x = at.x;
      this.#label.y = BEFORE_SCREEN.has(station.feature)
        ? LOW_LABEL_HEIGHT_M
        : LABEL_HEIGHT_M;
      this.#label.z = at.z;
      projectToPage(camera, size, this.#label, this.#point);
      const { xPx, yPx, isInPicture } = this.#point;
      // Its things stand there already.
      const isSetOut = this.#options.app.shelved.peek()?.station === id;
      const isShown = isNear && isInPicture && !isSetOut;
      if (button.hidden === isShown) button.hidden = !isShown;
      if (!isShown) continue;
      const name = this.#options.app.t(`station.${id.replace("/", ".")}.name`);
      if (words.textContent !== name) words.textContent = name;
      const label = {
        widthPx: button.offsetWidth,
        heightPx: button.offsetHeight,
      };
      const placed = placeLabel(this.#point, label, size.widthPx, taken, head);
      const share = Math.min(1, EASE_PER_S * dtS);
      marker.risenPx += (placed.risePx - marker.risenPx) * share;
      marker.asidePx += (placed.xPx - xPx - marker.asidePx) * share;
      const footPx = yPx - marker.risenPx;
      const middlePx = xPx + marker.asidePx;
      button.style.transform = `translate(${middlePx.toFixed(1)}px, ${footPx.toFixed(1)}px) translate(-50%, -100%)`;
    }
  }

  dispose(): void {
    this.#rings.dispose();
    for (const { button } of this.#markers) button.remove();
  }
}

function createMarker(
  place: Place,
  station: Station,
  options: StationMarkersOptions,
): Marker {
  const id = `${place.id}/${station.id}`;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "station-tag";
  button.hidden = true;
  const words = document.createElement("span");
  button.append(createStationIcon(station.feature), words);
  button.addEventListener("click", () => options.onUse(id));
  options.layer.append(button);
  const { x, z } = stationStandPoint(place, station);
  return { id, station, at: { x, z }, button, words, risenPx: 0, asidePx: 0 };
}
