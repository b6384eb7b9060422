import type { MeshBuilder, Weights } from "./mesh-builder.ts";
import { clamp, type Vec3 } from "./vector.ts";

/**
 * What the worker hands over: 28 bytes a vertex. `color` holds the square root of linear light,
 * the shader squares it: 8 bits then suffice in the dark. `joints` are 30 rest positions, metres.
 */
export type AvatarGeometry = {
  position: Float32Array;
  /** xyz and one unused byte */
  normal: Int8Array;
  color: Uint8Array;
  bone: Uint8Array;
  /** four shares out of 255, which they add up to */
  weight: Uint8Array;
  index: Uint16Array;
  joints: Float32Array;
  /** from the thigh bone to the top of what covers it, halfway to the knee: where a hand rests */
  lapM: number;
};

/** Share of open sky seen from a point along its normal, 0 to 1. */
type Openness = (p: Vec3, normal: Vec3) => number;

/** Packs a finished mesh. Throws when it has more vertices than 16-bit indices reach. */
export function packMesh(
  mesh: MeshBuilder,
  joints: Float32Array,
  lapM: number,
  openness: Openness,
): AvatarGeometry {
  const count = mesh.vertexCount;
  if (count > 65535)
    throw new Error(
      `an avatar of ${count} vertices cannot be indexed with 16 bits`,
    );
  const normals = computeNormals(mesh);
  const normal = new Int8Array(count * 4);
  const color = new Uint8Array(count * 4);
  const bone = new Uint8Array(count * 4);
  const weight = new Uint8Array(count * 4);
  mesh.weights.forEach((weights, i) => {
    const p = readVec3(mesh.positions, i);
    const n = readVec3(normals, i);
    const size = Math.hypot(...n) || 1;
    const unit: Vec3 = [n[0] / size, n[1] / size, n[2] / size];
    const light = openness(p, unit);
    const colour = readVec3(mesh.colours, i);
    for (const axis of [0, 1, 2] as const) {
      normal[i * 4 + axis] = Math.round(unit[axis] * 127);
      color[i * 4 + axis] = Math.round(
        255 * Math.sqrt(clamp(colour[axis] * light)),
      );
    }
    color[i * 4 + 3] = 255;
    writeWeights(weights, bone, weight, i * 4);
  });
  return {
    position: new Float32Array(mesh.positions),
    normal,
    color,
    bone,
    weight,
    index: new Uint16Array(mesh.indices),
    joints,
    lapM,
  };
}

function readVec3(from: ArrayLike<number>, i: number): Vec3 {
  return [from[i * 3] ?? 0, from[i * 3 + 1] ?? 0, from[i * 3 + 2] ?? 0];
}

/** Area-weighted normals, then those a part asked for. */
function computeNormals(mesh: MeshBuilder): Float64Array {
  const normals = new Float64Array(mesh.positions.length);
  const { indices, positions } = mesh;
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [
      indices[t] ?? 0,
      indices[t + 1] ?? 0,
      indices[t + 2] ?? 0,
    ] as const;
    const [a, b, c] = [
      readVec3(positions, corners[0]),
      readVec3(positions, corners[1]),
      readVec3(positions, corners[2]),
    ];
    const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
    const face: Vec3 = [
      uy * vz - uz * vy,
      uz * vx - ux * vz,
      ux * vy - uy * vx,
    ];
    for (const corner of corners) {
      for (const axis of [0, 1, 2] as const)
        normals[corner * 3 + axis] =
          (normals[corner * 3 + axis] ?? 0) + face[axis];
    }
  }
  for (const { vertex, normal, share } of mesh.wantedNormals) {
    const own = readVec3(normals, vertex);
    const size = Math.hypot(...own) || 1;
    for (const axis of [0, 1, 2] as const) {
      normals[vertex * 3 + axis] =
        (own[axis] / size) * (1 - share) + normal[axis] * share;
    }
  }
  return normals;
}

function writeWeights(
  weights: Weights,
  bone: Uint8Array,
  weight: Uint8Array,
  at: number,
): void {
  const kept = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 4);
  const sum = kept.reduce((total, [, share]) => total + share, 0) || 1;
  let left = 255;
  for (let k = kept.length - 1; k >= 0; k--) {
    const [index, share] = kept[k] ?? [0, 0];
    const bytes =
      k === 0 ? left : Math.min(left, Math.round((share / sum) * 255));
    bone[at + k] = index;
    weight[at + k] = bytes;
    left -= bytes;
  }
}
