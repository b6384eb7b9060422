/** A point or direction: x to the person's left, y up, z to the front; metres. */
export type Vec3 = [x: number, y: number, z: number];

export const DEGREE = Math.PI / 180;

export function add(a: Vec3, b: Vec3, scale = 1): Vec3 {
  return [a[0] + b[0] * scale, a[1] + b[1] * scale, a[2] + b[2] * scale];
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function multiply(a: Vec3, factor: number): Vec3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [
    a[1] * b[2] - a[2] * b[1],
    a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0],
  ];
}

export function length(a: Vec3): number {
  return Math.sqrt(dot(a, a));
}

/** The same direction with length 1; the zero vector stays zero. */
export function normalize(a: Vec3): Vec3 {
  return multiply(a, 1 / (length(a) || 1));
}

export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

export function mixVec3(a: Vec3, b: Vec3, t: number): Vec3 {
  return [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
}

export function clamp(x: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, x));
}

/** 0 at `from`, 1 at `to`, smooth between; `from` may be the larger one. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** A repeatable number in [0, 1) for a place; the pattern has no visible period on a head of hair. */
export function hash(x: number, y = 0, z = 0): number {
  const s = Math.sin(x * 127.1 + y * 311.7 + z * 74.7) * 43758.5453;
  return s - Math.floor(s);
}

/** A smooth line through points sorted by x; flat outside the first and the last. */
export function curveThrough(
  points: readonly (readonly [number, number])[],
): (x: number) => number {
  return (x) => {
    let [lastX, lastY] = points[0] ?? [0, 0];
    if (x <= lastX) return lastY;
    for (const [nextX, nextY] of points) {
      if (x <= nextX) return mix(lastY, nextY, smoothstep(lastX, nextX, x));
      [lastX, lastY] = [nextX, nextY];
    }
    return lastY;
  };
}

/** `count` numbers evenly from `from` to `to`, both included. */
export function spread(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    mix(from, to, i / Math.max(1, count - 1)),
  );
}

/** `count` angles in radians once round, the last short of the first. */
export function anglesAround(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i / count) * 2 * Math.PI);
}

/** Keeps the sign while bending the size: 1 gives a circle its shape, less makes it squarer. */
export function signedPower(x: number, power: number): number {
  return Math.sign(x) * Math.abs(x) ** power;
}
