import { MOVE_S, type Move } from "../../shared/features/exercise/routine.ts";

/** How a figure seen from the front holds itself. Angles are degrees: -90 hangs, 0 points aside, 90 points up. */
export interface FigurePose {
  readonly leftDeg: number;
  readonly rightDeg: number;
  /** 1 is the whole length; less where an arm points at us. */
  readonly reach: number;
  /** Of the trunk, to the figure's own right. */
  readonly leanDeg: number;
  /** -1 to 1, from one side to the other. */
  readonly turn: number;
  /** Of the shoulders, and of each foot; 0 to 1. */
  readonly shrug: number;
  readonly leftUp: number;
  readonly rightUp: number;
  readonly handsAtChest: boolean;
}

const AT_REST: FigurePose = {
  leftDeg: -80,
  rightDeg: -80,
  reach: 1,
  leanDeg: 0,
  turn: 0,
  shrug: 0,
  leftUp: 0,
  rightUp: 0,
  handsAtChest: false,
};

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** 0 at rest, 1 at the far end of a movement. */
export const toAndFro = (atS: number): number =>
  (1 - Math.cos((2 * Math.PI * atS) / MOVE_S)) / 2;

/** The pose of a movement `atS` seconds after its step began; at rest on a card. */
export function poseFigure(move: Move | null, atS: number): FigurePose {
  const far = toAndFro(atS);
  const both = (deg: number) => ({ leftDeg: deg, rightDeg: deg });
  switch (move) {
    case null:
      return AT_REST;
    case "breathe":
      return { ...AT_REST, ...both(mix(-80, -30, far)) };
    case "shoulder-roll":
      return { ...AT_REST, shrug: toAndFro(atS * 2) };
    case "reach-up":
      return { ...AT_REST, ...both(mix(-78, 84, far)) };
    case "side-bend": {
      const isLeft = Math.floor(atS / MOVE_S) % 2 === 0;
      const up = mix(-78, 96, far);
      return {
        ...AT_REST,
        leftDeg: isLeft ? up : -78,
        rightDeg: isLeft ? -78 : up,
        leanDeg: (isLeft ? 16 : -16) * far,
      };
    }
    case "open-arms":
      return { ...AT_REST, ...both(mix(-20, 2, far)), reach: mix(0.3, 1, far) };
    case "turn":
      return {
        ...AT_REST,
        handsAtChest: true,
        turn: Math.sin((2 * Math.PI * atS) / (2 * MOVE_S)),
      };
    case "march": {
      const wave = Math.sin((4 * Math.PI * atS) / MOVE_S);
      return {
        ...AT_REST,
        leftUp: Math.max(0, wave),
        rightUp: Math.max(0, -wave),
      };
    }
  }
}
