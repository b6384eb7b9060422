import { Frustum, Matrix4, Sphere, Vector3, type Camera } from "three";

/** Half a person, and as far as one turns or walks before one is looked for again. */
const MARGIN_M = 4;
const MIDDLE_M = 1;

/** What the camera sees and a little more, so that nobody pops in at the edge. */
export class FieldOfView {
  readonly #frustum = new Frustum();
  readonly #matrix = new Matrix4();
  readonly #sphere = new Sphere(new Vector3(), MARGIN_M);

  /** Call once a frame, before asking. */
  follow(camera: Camera): void {
    this.#matrix.multiplyMatrices(
      camera.projectionMatrix,
      camera.matrixWorldInverse,
    );
    this.#frustum.setFromProjectionMatrix(this.#matrix);
  }

  /** Whether somebody who stands there may be in the picture. */
  has(x: number, z: number): boolean {
    this.#sphere.center.set(x, MIDDLE_M, z);
    return this.#frustum.intersectsSphere(this.#sphere);
  }
}
