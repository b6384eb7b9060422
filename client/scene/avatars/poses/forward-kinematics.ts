import { BONE, BONES, PARENT_INDEX, type Bone } from "../figure/skeleton.ts";
import {
  identity,
  multiply,
  rotate,
  setAxisAngle,
  type Point,
  type Quaternion,
} from "./quaternion.ts";
import type { Pose } from "./pose.ts";

/** Rows of a 3 x 4 matrix a bone: three texels of four. */
export const FLOATS_PER_BONE = 12;

/** Where an avatar stands and how large it is. */
export type Placement = {
  x: number;
  y: number;
  z: number;
  headingRad: number;
  scale: number;
};

type Node = {
  turn: Quaternion;
  at: Point;
  parent: Node | null;
  restX: number;
  restY: number;
  restZ: number;
};

const nodes: Node[] = [];
for (const [i] of BONES.entries()) {
  const parent = nodes[PARENT_INDEX[i] ?? -1] ?? null;
  nodes.push({
    turn: identity(),
    at: { x: 0, y: 0, z: 0 },
    parent,
    restX: 0,
    restY: 0,
    restZ: 0,
  });
}
const offset: Point = { x: 0, y: 0, z: 0 };

/**
 * Writes the skin matrices of all bones, world placement folded in, from `start` on.
 * `rest` are the joints of this person, 30 x 3. Results also stay readable by `worldOf` until the next call.
 */
export function writeSkinMatrices(
  out: Float32Array,
  start: number,
  pose: Pose,
  rest: Float32Array,
  place: Placement,
): void {
  const { scale } = place;
  let i = 0;
  for (const node of nodes) {
    const local = pose.list[i];
    if (!local) return;
    node.restX = rest[i * 3] ?? 0;
    node.restY = rest[i * 3 + 1] ?? 0;
    node.restZ = rest[i * 3 + 2] ?? 0;
    const { parent, turn, at } = node;
    if (parent) {
      moveOffset(
        pose,
        i,
        node.restX - parent.restX,
        node.restY - parent.restY,
        node.restZ - parent.restZ,
      );
      rotate(offset, parent.turn, offset.x, offset.y, offset.z);
      at.x = parent.at.x + scale * offset.x;
      at.y = parent.at.y + scale * offset.y;
      at.z = parent.at.z + scale * offset.z;
      multiply(turn, parent.turn, local);
    } else {
      at.x = place.x;
      at.y = place.y;
      at.z = place.z;
      setAxisAngle(turn, 0, 1, 0, place.headingRad);
      multiply(turn, turn, local);
    }
    // What is not held is drawn as nothing, not taken out of the mesh.
    const size = i === BONE.held ? scale * pose.held : scale;
    writeMatrix(out, start + i * FLOATS_PER_BONE, node, size);
    i++;
  }
}

function moveOffset(
  pose: Pose,
  bone: number,
  x: number,
  y: number,
  z: number,
): void {
  offset.x = x;
  offset.y = y;
  offset.z = z;
  if (bone === BONE.hips) {
    offset.x += pose.hips.x;
    offset.y += pose.hips.y;
    offset.z += pose.hips.z;
  } else if (bone === BONE.jaw) offset.y += pose.jawY;
  else if (bone === BONE.brows) offset.y += pose.browsY;
  else if (bone === BONE.smile) offset.y += pose.smileY;
}

function writeMatrix(
  out: Float32Array,
  o: number,
  node: Node,
  scale: number,
): void {
  const { x, y, z, w } = node.turn;
  const { at, restX, restY, restZ } = node;
  const m0 = scale * (1 - 2 * (y * y + z * z));
  const m1 = scale * 2 * (x * y - w * z);
  const m2 = scale * 2 * (x * z + w * y);
  const m4 = scale * 2 * (x * y + w * z);
  const m5 = scale * (1 - 2 * (x * x + z * z));
  const m6 = scale * 2 * (y * z - w * x);
  const m8 = scale * 2 * (x * z - w * y);
  const m9 = scale * 2 * (y * z + w * x);
  const m10 = scale * (1 - 2 * (x * x + y * y));
  out[o] = m0;
  out[o + 1] = m1;
  out[o + 2] = m2;
  out[o + 3] = at.x - (m0 * restX + m1 * restY + m2 * restZ);
  out[o + 4] = m4;
  out[o + 5] = m5;
  out[o + 6] = m6;
  out[o + 7] = at.y - (m4 * restX + m5 * restY + m6 * restZ);
  out[o + 8] = m8;
  out[o + 9] = m9;
  out[o + 10] = m10;
  out[o + 11] = at.z - (m8 * restX + m9 * restY + m10 * restZ);
}

/** World position of a bone's joint after the last `writeSkinMatrices`; valid until the next. */
export function worldOf(bone: Bone): Readonly<Point> {
  return nodes[BONE[bone]]?.at ?? offset;
}
