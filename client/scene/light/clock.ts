import type { IUniform } from "three";

/** Seconds for everything that moves by itself; stands still with reduced motion. */
export interface SceneClock {
  readonly uniform: IUniform<number>;
  /** Where it stands when nothing may move. */
  advance(nowS: number, isReducedMotion: boolean): void;
}

const STILL_AT_S = 2.2;

export function createSceneClock(): SceneClock {
  const uniform = { value: STILL_AT_S };
  return {
    uniform,
    advance(nowS, isReducedMotion) {
      uniform.value = isReducedMotion ? STILL_AT_S : nowS;
    },
  };
}
