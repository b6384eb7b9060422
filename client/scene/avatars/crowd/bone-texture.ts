import { DataTexture, FloatType, RGBAFormat } from "three";
import { BONES } from "../figure/skeleton.ts";
import { FLOATS_PER_BONE } from "../poses/forward-kinematics.ts";

/** After the bones one texel more: x says how far a person is indoors. */
const TEXELS_PER_ROW = BONES.length * 3 + 1;
const FLOATS_PER_ROW = TEXELS_PER_ROW * 4;
export const LIGHT_TEXEL = BONES.length * 3;

/** The skin matrices of everybody, one row an instance, uploaded once a frame. */
export class BoneTexture {
  readonly texture: DataTexture;
  readonly data: Float32Array<ArrayBuffer>;

  constructor(capacity: number) {
    this.data = new Float32Array(capacity * FLOATS_PER_ROW);
    this.texture = new DataTexture(
      this.data,
      TEXELS_PER_ROW,
      capacity,
      RGBAFormat,
      FloatType,
    );
  }

  startOf(row: number): number {
    return row * FLOATS_PER_ROW;
  }

  setIndoors(row: number, share: number): void {
    this.data[row * FLOATS_PER_ROW + BONES.length * FLOATS_PER_BONE] = share;
  }

  upload(): void {
    this.texture.needsUpdate = true;
  }
}
