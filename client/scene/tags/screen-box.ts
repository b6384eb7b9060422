import type { PerspectiveCamera } from "three";
import type { PlaceScreen } from "../furnishings/find-screens.ts";
import { projectToPage, type PagePoint } from "./project.ts";

/** A rectangle of the page, CSS pixels from the layer's corner. */
export interface PageBox {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

const corner: PagePoint = { xPx: 0, yPx: 0, isInPicture: false };
const SHAPE = 9 / 16;

/** Where a screen stands on the page, so that no name covers it. */
export function screenBox(
  screen: PlaceScreen,
  camera: PerspectiveCamera,
  size: { readonly widthPx: number; readonly heightPx: number },
): PageBox {
  const xs: number[] = [];
  const ys: number[] = [];
  const halfHeightM = (screen.widthM * SHAPE) / 2;
  for (const side of [-1, 1]) {
    const acrossM = (side * screen.widthM) / 2;
    const point = {
      x: screen.x + Math.cos(screen.headingRad) * acrossM,
      y: screen.heightM + side * halfHeightM,
      z: screen.z - Math.sin(screen.headingRad) * acrossM,
    };
    projectToPage(camera, size, point, corner);
    xs.push(corner.xPx);
    ys.push(corner.yPx);
  }
  return {
    leftPx: Math.min(...xs),
    rightPx: Math.max(...xs),
    topPx: Math.min(...ys),
    bottomPx: Math.max(...ys),
  };
}
