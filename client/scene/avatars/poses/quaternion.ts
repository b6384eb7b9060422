/** A rotation; objects are reused from frame to frame, so every function writes into its first argument. */
export type Quaternion = { x: number; y: number; z: number; w: number };
export type Point = { x: number; y: number; z: number };

const HALF_DEGREE = Math.PI / 360;

export function identity(): Quaternion {
  return { x: 0, y: 0, z: 0, w: 1 };
}

export function set(
  out: Quaternion,
  x: number,
  y: number,
  z: number,
  w: number,
): Quaternion {
  out.x = x;
  out.y = y;
  out.z = z;
  out.w = w;
  return out;
}

export function copy(out: Quaternion, from: Quaternion): Quaternion {
  return set(out, from.x, from.y, from.z, from.w);
}

export function multiply(
  out: Quaternion,
  a: Quaternion,
  b: Quaternion,
): Quaternion {
  return set(
    out,
    a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
    a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
    a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w,
    a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
  );
}

/** The inverse of `a`, then `b`: `b` as seen from `a`. */
export function multiplyInverse(
  out: Quaternion,
  a: Quaternion,
  b: Quaternion,
): Quaternion {
  return set(
    out,
    a.w * b.x - a.x * b.w - a.y * b.z + a.z * b.y,
    a.w * b.y + a.x * b.z - a.y * b.w - a.z * b.x,
    a.w * b.z - a.x * b.y + a.y * b.x - a.z * b.w,
    a.w * b.w + a.x * b.x + a.y * b.y + a.z * b.z,
  );
}

/** Rotation about a unit axis, radians. */
export function setAxisAngle(
  out: Quaternion,
  x: number,
  y: number,
  z: number,
  angleRad: number,
): Quaternion {
  const s = Math.sin(angleRad / 2);
  return set(out, x * s, y * s, z * s, Math.cos(angleRad / 2));
}

/** Turn (y), then nod (x), then tilt (z), degrees. */
export function setEuler(
  out: Quaternion,
  nod: number,
  turn: number,
  tilt: number,
): Quaternion {
  const [cx, sx] = [Math.cos(nod * HALF_DEGREE), Math.sin(nod * HALF_DEGREE)];
  const [cy, sy] = [Math.cos(turn * HALF_DEGREE), Math.sin(turn * HALF_DEGREE)];
  const [cz, sz] = [Math.cos(tilt * HALF_DEGREE), Math.sin(tilt * HALF_DEGREE)];
  return set(
    out,
    cy * sx * cz + sy * cx * sz,
    sy * cx * cz - cy * sx * sz,
    cy * cx * sz - sy * sx * cz,
    cy * cx * cz + sy * sx * sz,
  );
}

/** The shortest rotation from unit vector `a` to unit vector `b`. */
export function setArc(
  out: Quaternion,
  a: Readonly<Point>,
  b: Readonly<Point>,
): Quaternion {
  const w = 1 + a.x * b.x + a.y * b.y + a.z * b.z;
  if (w < 1e-4) return set(out, 0, 0, 1, 0);
  set(
    out,
    a.y * b.z - a.z * b.y,
    a.z * b.x - a.x * b.z,
    a.x * b.y - a.y * b.x,
    w,
  );
  return normalize(out);
}

export function normalize(q: Quaternion): Quaternion {
  const size = Math.sqrt(q.x * q.x + q.y * q.y + q.z * q.z + q.w * q.w) || 1;
  return set(q, q.x / size, q.y / size, q.z / size, q.w / size);
}

/** Normalized straight line from `a` to `b` the short way round. */
export function blend(
  out: Quaternion,
  a: Quaternion,
  b: Quaternion,
  t: number,
): Quaternion {
  const sign = a.x * b.x + a.y * b.y + a.z * b.z + a.w * b.w < 0 ? -1 : 1;
  const [u, v] = [1 - t, t * sign];
  set(
    out,
    a.x * u + b.x * v,
    a.y * u + b.y * v,
    a.z * u + b.z * v,
    a.w * u + b.w * v,
  );
  return normalize(out);
}

export function rotate(
  out: Point,
  q: Quaternion,
  x: number,
  y: number,
  z: number,
): Point {
  const tx = 2 * (q.y * z - q.z * y);
  const ty = 2 * (q.z * x - q.x * z);
  const tz = 2 * (q.x * y - q.y * x);
  out.x = x + q.w * tx + q.y * tz - q.z * ty;
  out.y = y + q.w * ty + q.z * tx - q.x * tz;
  out.z = z + q.w * tz + q.x * ty - q.y * tx;
  return out;
}

export function rotateInverse(
  out: Point,
  q: Quaternion,
  x: number,
  y: number,
  z: number,
): Point {
  const tx = 2 * (-q.y * z + q.z * y);
  const ty = 2 * (-q.z * x + q.x * z);
  const tz = 2 * (-q.x * y + q.y * x);
  out.x = x + q.w * tx - q.y * tz + q.z * ty;
  out.y = y + q.w * ty - q.z * tx + q.x * tz;
  out.z = z + q.w * tz - q.x * ty + q.y * tx;
  return out;
}

/** Writes the direction of (x, y, z) with length 1. */
export function setDirection(
  out: Point,
  x: number,
  y: number,
  z: number,
): Point {
  const size = Math.sqrt(x * x + y * y + z * z) || 1;
  out.x = x / size;
  out.y = y / size;
  out.z = z / size;
  return out;
}
