import { Vector3, type PerspectiveCamera } from "three";

/** A point of the island on the page, CSS pixels from the layer's corner. */
export interface PagePoint {
  xPx: number;
  yPx: number;
  /** False behind the camera and off the picture. */
  isInPicture: boolean;
}

/** A rectangle of the page, CSS pixels from the layer's corner. */
export interface PageBox {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

const at = new Vector3();

/** Writes where a point appears into `out`. */
export function projectToPage(
  camera: PerspectiveCamera,
  size: { readonly widthPx: number; readonly heightPx: number },
  point: { readonly x: number; readonly y: number; readonly z: number },
  out: PagePoint,
): void {
  at.set(point.x, point.y, point.z).project(camera);
  out.xPx = ((at.x + 1) / 2) * size.widthPx;
  out.yPx = ((1 - at.y) / 2) * size.heightPx;
  out.isInPicture = at.z < 1 && Math.abs(at.x) < 1.05 && Math.abs(at.y) < 1.15;
}
