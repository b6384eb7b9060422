import { clamp, mix, normalize, subtract, dot, type Vec3 } from "./vector.ts";

/** Signed distance in metres: negative inside. Exact near the surface, which is where it is asked. */
export type Field = (p: Vec3) => number;

export function sphere(centre: Vec3, radiusM: number): Field {
  return (p) =>
    Math.sqrt(
      (p[0] - centre[0]) ** 2 +
        (p[1] - centre[1]) ** 2 +
        (p[2] - centre[2]) ** 2,
    ) - radiusM;
}

export function ellipsoid(centre: Vec3, radii: Vec3): Field {
  const smallest = Math.min(...radii);
  return (p) => {
    const x = (p[0] - centre[0]) / radii[0];
    const y = (p[1] - centre[1]) / radii[1];
    const z = (p[2] - centre[2]) / radii[2];
    const k0 = Math.sqrt(x * x + y * y + z * z);
    const k1 = Math.sqrt(
      (x / radii[0]) ** 2 + (y / radii[1]) ** 2 + (z / radii[2]) ** 2,
    );
    return k1 < 1e-9 ? -smallest : (k0 * (k0 - 1)) / k1;
  };
}

/** A capsule whose radius changes from one end to the other. */
export function taperedCapsule(
  from: Vec3,
  to: Vec3,
  fromRadiusM: number,
  toRadiusM: number,
): Field {
  const axis = subtract(to, from);
  const squared = dot(axis, axis);
  return (p) => {
    const x = p[0] - from[0];
    const y = p[1] - from[1];
    const z = p[2] - from[2];
    const t = clamp((x * axis[0] + y * axis[1] + z * axis[2]) / squared);
    const dx = x - axis[0] * t;
    const dy = y - axis[1] * t;
    const dz = z - axis[2] * t;
    return (
      Math.sqrt(dx * dx + dy * dy + dz * dz) - mix(fromRadiusM, toRadiusM, t)
    );
  };
}

/** Polynomial smooth minimum: two surfaces closer than `softM` flow into one another. */
export function smoothMin(a: number, b: number, softM: number): number {
  const h = Math.max(softM - Math.abs(a - b), 0) / softM;
  return Math.min(a, b) - h * h * softM * 0.25;
}

/** One volume of a figure and how softly it joins those before it; `carve` takes it away instead. */
export type Volume = { field: Field; softM: number; carve?: boolean };

/** Joins volumes in order, the first one as it is. */
export function join(volumes: readonly Volume[]): Field {
  const [first, ...rest] = volumes;
  if (!first) return () => Infinity;
  return (p) => {
    let d = first.field(p);
    for (const { field, softM, carve } of rest) {
      d = carve
        ? -smoothMin(-d, field(p), softM)
        : smoothMin(d, field(p), softM);
    }
    return d;
  };
}

const MARCH_STEPS = 24;
const MARCH_STEP_SHARE = 0.95;
const MARCH_CLOSE_ENOUGH_M = 0.0004;

/** How far from `centre` (inside) along `direction` (length 1) the surface lies, at most `maxM`. */
export function march(
  field: Field,
  centre: Vec3,
  direction: Vec3,
  maxM = 1,
): number {
  let reached = 0;
  for (let step = 0; step < MARCH_STEPS; step++) {
    const d = field([
      centre[0] + direction[0] * reached,
      centre[1] + direction[1] * reached,
      centre[2] + direction[2] * reached,
    ]);
    reached -= d * MARCH_STEP_SHARE;
    if (Math.abs(d) < MARCH_CLOSE_ENOUGH_M || reached > maxM) break;
  }
  return clamp(reached, 0, maxM);
}

/** The outward direction of a field at a point. */
export function gradient(field: Field, p: Vec3, stepM = 0.003): Vec3 {
  const [x, y, z] = p;
  return normalize([
    field([x + stepM, y, z]) - field([x - stepM, y, z]),
    field([x, y + stepM, z]) - field([x, y - stepM, z]),
    field([x, y, z + stepM]) - field([x, y, z - stepM]),
  ]);
}
