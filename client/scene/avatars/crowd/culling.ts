import { Frustum, Matrix4, Sphere, Vector3, type Camera } from "three";
import type { Batch } from "./batch.ts";
import { PERSON_MIDDLE_M, type Member } from "./member.ts";

const PERSON_RADIUS_M = 1.15;

/** Leaves out of the draw list whom a camera does not see: the bones hold the world, so three cannot tell. */
export class Culling {
  readonly #frustum = new Frustum();
  readonly #viewMatrix = new Matrix4();
  readonly #sphere = new Sphere(new Vector3(), PERSON_RADIUS_M);

  cull(members: readonly Member[], batch: Batch, camera: Camera): void {
    this.#viewMatrix.multiplyMatrices(
      camera.projectionMatrix,
      camera.matrixWorldInverse,
    );
    this.#frustum.setFromProjectionMatrix(this.#viewMatrix);
    for (const { place, row } of members) {
      this.#sphere.center.set(place.x, place.y + PERSON_MIDDLE_M, place.z);
      batch.mesh.setVisibleAt(
        row,
        this.#frustum.intersectsSphere(this.#sphere),
      );
    }
  }
}
