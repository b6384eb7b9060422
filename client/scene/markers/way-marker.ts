import type { Object3D } from "three";
import type { Point } from "../../../shared/places/geometry.ts";
import type { Walk } from "../../input/walk-intent.ts";
import { SoftRings } from "./soft-ring.ts";

const DOT_EVERY_M = 0.6;
const DOT_RADIUS_M = 0.08;
const DOTS_MAX = 90;
const TARGET_RADIUS_M = 0.38;

/** Shows where one is walking to, and the way there, until one arrives. */
export class WayMarker {
  readonly #target = new SoftRings(1, "#0F6B5E", 0.66);
  readonly #dots = new SoftRings(DOTS_MAX, "#0F6B5E", 0.3);
  readonly objects: readonly Object3D[] = [this.#target.mesh, this.#dots.mesh];
  #shown: Walk | null = null;

  update(walk: Walk | null, from: Point): void {
    if (walk === this.#shown) return;
    const isSameWay =
      walk !== null &&
      this.#shown !== null &&
      walk.path.at(-1) === this.#shown.path.at(-1);
    this.#shown = walk;
    if (isSameWay) return;
    this.#target.clear();
    this.#dots.clear();
    const goal = walk?.path.at(-1);
    if (!walk || !goal) return;
    this.#target.add(goal.x, goal.z, TARGET_RADIUS_M);
    for (const dot of dotsAlong([from, ...walk.path], DOT_EVERY_M))
      this.#dots.add(dot.x, dot.z, DOT_RADIUS_M);
  }

  dispose(): void {
    this.#target.dispose();
    this.#dots.dispose();
  }
}

/** Points every so many metres along a way, its two ends left out. */
export function dotsAlong(way: readonly Point[], everyM: number): Point[] {
  const dots: Point[] = [];
  let untilNextM = everyM;
  let a = way[0];
  for (const b of way.slice(1)) {
    if (!a) break;
    const lengthM = Math.hypot(b.x - a.x, b.z - a.z);
    for (; untilNextM < lengthM; untilNextM += everyM) {
      const share = untilNextM / lengthM;
      dots.push({ x: a.x + (b.x - a.x) * share, z: a.z + (b.z - a.z) * share });
    }
    untilNextM -= lengthM;
    a = b;
  }
  return dots;
}
