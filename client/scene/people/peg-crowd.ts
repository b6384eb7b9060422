import {
  Color,
  HemisphereLight,
  InstancedMesh,
  LatheGeometry,
  Matrix4,
  MeshLambertMaterial,
  Vector2,
  type Object3D,
} from "three";
import { DirectionalLight } from "three";
import { SUN_DIRECTION } from "../light/daylight.ts";
import { NEAR_HAZE } from "../materials/haze.ts";
import { makeHazy } from "../materials/hazy.ts";
import type { AvatarHandle, AvatarPose, Crowd } from "./crowd.ts";

const PROFILE = [
  [0, 0],
  [0.16, 0],
  [0.17, 0.05],
  [0.15, 0.35],
  [0.19, 0.62],
  [0.25, 0.9],
  [0.24, 1.15],
  [0.17, 1.3],
  [0.07, 1.38],
  [0.1, 1.42],
  [0.155, 1.55],
  [0.1, 1.67],
  [0, 1.7],
] as const;

/** Stands in for the avatars until they are made. */
export class PegCrowd implements Crowd {
  readonly #mesh: InstancedMesh;
  readonly objects: readonly Object3D[];
  readonly #free: number[];

  constructor(capacity: number) {
    this.#mesh = new InstancedMesh(
      new LatheGeometry(
        PROFILE.map(([x, y]) => new Vector2(x, y)),
        14,
      ),
      makeHazy(new MeshLambertMaterial(), NEAR_HAZE),
      capacity,
    );
    this.#mesh.frustumCulled = false;
    const sun = new DirectionalLight("#FFDCA8", 2.6);
    sun.position.copy(SUN_DIRECTION);
    this.objects = [
      this.#mesh,
      sun,
      new HemisphereLight("#DCEBFF", "#E0BE93", 1.9),
    ];
    this.#free = Array.from({ length: capacity }, (_, i) => capacity - 1 - i);
    for (const row of this.#free)
      this.#mesh.setMatrixAt(row, new Matrix4().makeScale(0, 0, 0));
  }

  add(look: string): AvatarHandle {
    const row = this.#free.pop() ?? 0;
    this.#mesh.setColorAt(
      row,
      new Color().setHSL((look.length * 0.37) % 1, 0.5, 0.5),
    );
    const matrix = new Matrix4();
    return {
      headHeightM: 1.75,
      setPose: (pose: AvatarPose) => {
        matrix
          .makeRotationY(pose.headingRad)
          .setPosition(pose.x, pose.y - (pose.seated ? 0.35 : 0), pose.z);
        this.#mesh.setMatrixAt(row, matrix);
        this.#mesh.instanceMatrix.needsUpdate = true;
      },
      remove: () => {
        this.#mesh.setMatrixAt(row, matrix.makeScale(0, 0, 0));
        this.#mesh.instanceMatrix.needsUpdate = true;
        this.#free.push(row);
      },
    };
  }

  update(): void {}
  setLight(): void {}
  dispose(): void {
    this.#mesh.dispose();
  }
}
