/** Small ways of writing down many furnishings and seats at once, for the places' data. */
import type { FurnishingKind } from "./furnishings.ts";
import type { Furnishing, Placement, Seat } from "./place.ts";

/** Height in metres of every seat on the island: the figure the avatars sit by. */
export const SEAT_HEIGHT_M = 0.44;

const RADIANS_PER_DEG = Math.PI / 180;

/** One spot; `turnDeg` as in {@link Placement}. */
export const spot = (x: number, z: number, turnDeg = 0): Placement => ({
  x,
  z,
  turnDeg,
});

/** One furnishing. */
export function put(
  kind: FurnishingKind,
  x: number,
  z: number,
  turnDeg = 0,
  extra: { readonly id?: string; readonly size?: number } = {},
): Furnishing {
  return { kind, at: { x, z, turnDeg }, ...extra };
}

/** The spot `forwardM` ahead of and `rightM` to the right of somebody standing at `at`. */
export function beside(
  at: Placement,
  rightM: number,
  forwardM: number,
): Placement {
  const turn = at.turnDeg * RADIANS_PER_DEG;
  const ahead = { x: Math.sin(turn), z: Math.cos(turn) };
  return {
    x: round(at.x + ahead.x * forwardM - ahead.z * rightM),
    z: round(at.z + ahead.z * forwardM + ahead.x * rightM),
    turnDeg: at.turnDeg,
  };
}

/** A spot on a circle round the origin, looking at its middle. `bearingDeg` counts like a turn: 0 is south, 90 east. */
export function onCircle(radiusM: number, bearingDeg: number): Placement {
  const angle = bearingDeg * RADIANS_PER_DEG;
  return {
    x: round(radiusM * Math.sin(angle)),
    z: round(radiusM * Math.cos(angle)),
    turnDeg: (bearingDeg + 180) % 360,
  };
}

/** A furnishing made to measure that reaches from one spot to another. */
export function stretch(
  kind: FurnishingKind,
  from: Placement,
  to: Placement,
): Furnishing {
  const alongX = to.x - from.x;
  const alongZ = to.z - from.z;
  return put(
    kind,
    round((from.x + to.x) / 2),
    round((from.z + to.z) / 2),
    round(Math.atan2(-alongZ, alongX) / RADIANS_PER_DEG),
    { size: round(Math.hypot(alongX, alongZ)) },
  );
}

/** A chair and the seat on it. The seat's number is the one people read. */
export function chair(
  id: string,
  number: number,
  at: Placement,
  row?: string,
): { furnishing: Furnishing; seat: Seat } {
  return {
    furnishing: { kind: "chair", at, id: `chair-${id}` },
    seat: {
      id,
      at,
      heightM: SEAT_HEIGHT_M,
      kind: "chair",
      number,
      ...(row === undefined ? {} : { row }),
    },
  };
}

/** A mat and the spot on it, where one stands with the feet a little behind its middle. */
export function mat(
  id: string,
  number: number,
  at: Placement,
): { furnishing: Furnishing; seat: Seat } {
  return {
    furnishing: { kind: "mat", at, id: `mat-${id}` },
    seat: { id, at, heightM: 0, kind: "mat", number },
  };
}

/** The seats side by side on a bench or sofa, numbered from `firstNumber`, left to right as one sits. */
export function seatsAlong(
  furnishing: Furnishing,
  kind: "bench" | "sofa",
  idPrefix: string,
  firstNumber: number,
  count: number,
  gapM: number,
): readonly Seat[] {
  return Array.from({ length: count }, (_, index) => {
    const rightM = (index - (count - 1) / 2) * gapM;
    return {
      id: `${idPrefix}${firstNumber + index}`,
      at: beside(furnishing.at, rightM, 0.04),
      heightM: SEAT_HEIGHT_M,
      kind,
      number: firstNumber + index,
    };
  });
}

function round(valueM: number): number {
  return Math.round(valueM * 1000) / 1000;
}
