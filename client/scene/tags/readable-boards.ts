import { Vector3, type Mesh, type PerspectiveCamera } from "three";
import type { Sight } from "../camera/sight.ts";
import { projectToPage, type PageBox, type PagePoint } from "./project.ts";

/** A sign, a screen or a board that can be read just now, where it stands on the page. */
export interface ReadableBoard extends PageBox {
  /** Slides and the like: only what is urgent may cover them. */
  readonly isScreen: boolean;
}

/** Smaller ones nobody reads; a sign has one large word, a board many small ones. */
const SIGN_LEAST_PX = 14;
const BOARD_LEAST_PX = 60;
/** Boards hang a little before their walls, or on them. */
const CLEAR_LEAST = 0.97;

const at = new Vector3();
const point: PagePoint = { xPx: 0, yPx: 0, isInPicture: false };

/** Which of the flat pictures of the island can be read; they are upright, and their names end with what they are. */
export function readableBoards(
  meshes: readonly Mesh[],
  sight: Sight,
  camera: PerspectiveCamera,
  size: { readonly widthPx: number; readonly heightPx: number },
): ReadableBoard[] {
  return meshes.flatMap((mesh) => {
    projectToPage(camera, size, mesh.position, point);
    if (!point.isInPicture) return [];
    const xs: number[] = [];
    const ys: number[] = [];
    const corners = mesh.geometry.getAttribute("position");
    for (let i = 0; i < 4; i += 1) {
      mesh.localToWorld(at.fromBufferAttribute(corners, i));
      projectToPage(camera, size, at, point);
      xs.push(point.xPx);
      ys.push(point.yPx);
    }
    const [leftPx = 0, rightPx = 0] = xs;
    const topPx = Math.min(...ys);
    const bottomPx = Math.max(...ys);
    const leastPx = mesh.name.endsWith("sign") ? SIGN_LEAST_PX : BOARD_LEAST_PX;
    const isReadable =
      // From behind, left is right.
      leftPx < rightPx &&
      bottomPx - topPx >= leastPx &&
      sight.clearShare(camera.position, mesh.position) >= CLEAR_LEAST;
    const isScreen = mesh.name.endsWith("screen");
    return isReadable ? [{ leftPx, rightPx, topPx, bottomPx, isScreen }] : [];
  });
}
