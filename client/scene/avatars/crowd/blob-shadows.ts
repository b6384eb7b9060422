import {
  Color,
  InstancedMesh,
  PlaneGeometry,
  ShaderMaterial,
  type Vector3,
} from "three";

const WIDTH_M = 1.15;
const DEPTH_M = 0.95;
const ABOVE_FLOOR_M = 0.012;
const AWAY_FROM_SUN_M = 0.2;
const WARM_GREY = new Color("#3a2b20");

/** Soft dark ovals under everybody, in one draw. */
export class BlobShadows {
  readonly mesh: InstancedMesh;
  private readonly away: readonly [x: number, z: number];

  constructor(capacity: number, sunDirection: Vector3) {
    const material = new ShaderMaterial({
      transparent: true,
      depthWrite: false,
      polygonOffset: true,
      polygonOffsetFactor: -1,
      polygonOffsetUnits: -2,
      uniforms: { colour: { value: WARM_GREY } },
      vertexShader: /* glsl */ `
        varying vec2 vPlace;
        void main() {
          vPlace = uv * 2. - 1.;
          gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4(position, 1.);
        }`,
      fragmentShader: /* glsl */ `
        uniform vec3 colour;
        varying vec2 vPlace;
        void main() {
          float r = clamp(1. - length(vPlace), 0., 1.);
          gl_FragColor = vec4(colour, .55 * r * r * (3. - 2. * r));
          #include <colorspace_fragment>
        }`,
    });
    this.mesh = new InstancedMesh(
      new PlaneGeometry(WIDTH_M, DEPTH_M).rotateX(-Math.PI / 2),
      material,
      capacity,
    );
    this.mesh.frustumCulled = false;
    this.mesh.count = 0;
    this.mesh.renderOrder = 1;
    const size = Math.hypot(sunDirection.x, sunDirection.z) || 1;
    this.away = [
      (-sunDirection.x / size) * AWAY_FROM_SUN_M,
      (-sunDirection.z / size) * AWAY_FROM_SUN_M,
    ];
  }

  begin(): void {
    this.mesh.count = 0;
  }

  /** Lays a shadow; indoors it stays right under the feet. */
  put(x: number, y: number, z: number, scale: number, indoors: boolean): void {
    const at = this.mesh.instanceMatrix.array;
    const o = this.mesh.count * 16;
    const [dx, dz] = this.away;
    at.fill(0, o, o + 16);
    at[o] = scale;
    at[o + 5] = 1;
    at[o + 10] = scale;
    at[o + 12] = x + (indoors ? 0 : dx);
    at[o + 13] = y + ABOVE_FLOOR_M;
    at[o + 14] = z + (indoors ? 0 : dz);
    at[o + 15] = 1;
    this.mesh.count++;
  }

  end(): void {
    this.mesh.instanceMatrix.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    (this.mesh.material as ShaderMaterial).dispose();
    this.mesh.dispose();
  }
}
