import {
  Color,
  DynamicDrawUsage,
  InstancedMesh,
  Matrix4,
  PlaneGeometry,
  ShaderMaterial,
  type ColorRepresentation,
} from "three";

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = uv * 2.0 - 1.0;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * instanceMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform vec3 uColour;
uniform float uInner;
void main() {
  float radius = length(vAt);
  float ring = smoothstep(1.0, 0.9, radius) * smoothstep(uInner - 0.1, uInner, radius);
  float glow = 0.28 * smoothstep(1.0, 0.0, radius);
  gl_FragColor = vec4(uColour, max(ring * 0.85, glow));
  #include <colorspace_fragment>
}`;

/** How far above the ground markers lie. */
const LIFT_M = 0.03;

/** Soft rings or discs on the ground, all in one draw. */
export class SoftRings {
  readonly mesh: InstancedMesh;
  readonly #matrix = new Matrix4();

  /** `inner` is the share of the radius where the ring begins; 0 makes a disc. */
  constructor(capacity: number, colour: ColorRepresentation, inner: number) {
    const material = new ShaderMaterial({
      name: "soft ring",
      transparent: true,
      depthWrite: false,
      toneMapped: false,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      uniforms: {
        uColour: { value: new Color(colour) },
        uInner: { value: inner },
      },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
    });
    const geometry = new PlaneGeometry(2, 2).rotateX(-Math.PI / 2);
    this.mesh = new InstancedMesh(geometry, material, capacity);
    this.mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    this.mesh.frustumCulled = false;
    this.clear();
  }

  clear(): void {
    this.mesh.count = 0;
    this.mesh.visible = false;
  }

  /** Lays one more on the ground; more than the capacity are left out. */
  add(x: number, z: number, radiusM: number): void {
    const { mesh } = this;
    if (mesh.count >= mesh.instanceMatrix.count) return;
    this.#matrix.makeScale(radiusM, 1, radiusM).setPosition(x, LIFT_M, z);
    mesh.setMatrixAt(mesh.count, this.#matrix);
    mesh.count += 1;
    mesh.visible = true;
    mesh.instanceMatrix.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.dispose();
  }
}
