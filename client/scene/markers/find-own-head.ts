import type { PerspectiveCamera } from "three";
import type { Point } from "../../../shared/places/geometry.ts";
import {
  projectToPage,
  type PageBox,
  type PagePoint,
} from "../tags/project.ts";

/** Of most bodies, metres: crown and collar, standing and on a seat. */
const STANDING = { crownM: 1.75, collarM: 1.35 };
const SEATED = { crownM: 1.35, collarM: 0.95 };
/** Half the width of a head with its hair, as a share of its height to the collar. */
const HALF_WIDTH_SHARE = 0.35;

const crown: PagePoint = { xPx: 0, yPx: 0, isInPicture: false };
const collar: PagePoint = { xPx: 0, yPx: 0, isInPicture: false };

/** Where one's own head is on the page, or undefined where it is out of the picture. */
export function findOwnHead(
  { x, z }: Point,
  isSeated: boolean,
  camera: PerspectiveCamera,
  size: { readonly widthPx: number; readonly heightPx: number },
): PageBox | undefined {
  const { crownM, collarM } = isSeated ? SEATED : STANDING;
  projectToPage(camera, size, { x, y: crownM, z }, crown);
  projectToPage(camera, size, { x, y: collarM, z }, collar);
  if (!crown.isInPicture || !collar.isInPicture) return undefined;
  const halfPx = Math.abs(collar.yPx - crown.yPx) * HALF_WIDTH_SHARE;
  return {
    leftPx: crown.xPx - halfPx,
    rightPx: crown.xPx + halfPx,
    topPx: crown.yPx,
    bottomPx: collar.yPx,
  };
}
