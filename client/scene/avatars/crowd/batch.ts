import {
  BatchedMesh,
  BufferAttribute,
  BufferGeometry,
  type Camera,
  type Material,
  type Scene,
  type WebGLRenderer,
} from "three";
import type { AvatarGeometry } from "../geometry/avatar-geometry.ts";

const FIRST_VERTICES = 24_000;
const FIRST_INDICES = 96_000;
const GROWTH = 1.6;

function toBufferGeometry(avatar: AvatarGeometry): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(avatar.position, 3));
  geometry.setAttribute("normal", new BufferAttribute(avatar.normal, 4, true));
  geometry.setAttribute("color", new BufferAttribute(avatar.color, 4, true));
  geometry.setAttribute("bone", new BufferAttribute(avatar.bone, 4));
  geometry.setAttribute("weight", new BufferAttribute(avatar.weight, 4, true));
  geometry.setIndex(new BufferAttribute(avatar.index, 1));
  return geometry;
}

const NOTHING: AvatarGeometry = {
  position: new Float32Array(9),
  normal: new Int8Array(12),
  color: new Uint8Array(12),
  bone: new Uint8Array(12),
  weight: new Uint8Array(12),
  index: new Uint16Array([0, 1, 2]),
  joints: new Float32Array(0),
  lapM: 0,
};

/** Lets the crowd hide whom this camera does not see before the draw list is made. */
class CulledBatchedMesh extends BatchedMesh {
  beforeDraw: (camera: Camera) => void = () => undefined;

  override onBeforeRender(
    renderer: WebGLRenderer,
    scene: Scene,
    camera: Camera,
    geometry: BufferGeometry,
    material: Material,
    group: Parameters<BatchedMesh["onBeforeRender"]>[5],
  ): void {
    this.beforeDraw(camera);
    super.onBeforeRender(renderer, scene, camera, geometry, material, group);
  }
}

/** One batched mesh that grows as looks arrive and packs itself before it grows. */
export class Batch {
  readonly mesh: CulledBatchedMesh;
  /** what is drawn of somebody whose look is still being made */
  readonly nothing: number;
  private maxVertices = FIRST_VERTICES;
  private maxIndices = FIRST_INDICES;
  private deleted = false;

  constructor(capacity: number, material: Material) {
    this.mesh = new CulledBatchedMesh(
      capacity,
      FIRST_VERTICES,
      FIRST_INDICES,
      material,
    );
    this.mesh.frustumCulled = false;
    this.mesh.perObjectFrustumCulled = false;
    this.mesh.sortObjects = false;
    this.nothing = this.add(NOTHING);
  }

  add(avatar: AvatarGeometry): number {
    this.makeRoom(avatar.position.length / 3, avatar.index.length);
    return this.mesh.addGeometry(toBufferGeometry(avatar));
  }

  /** Nobody may be drawn with this geometry any more. */
  delete(geometryId: number): void {
    this.mesh.deleteGeometry(geometryId);
    this.deleted = true;
  }

  private hasRoom(vertices: number, indices: number): boolean {
    return (
      this.mesh.unusedVertexCount >= vertices &&
      this.mesh.unusedIndexCount >= indices
    );
  }

  private makeRoom(vertices: number, indices: number): void {
    if (this.hasRoom(vertices, indices)) return;
    if (this.deleted) this.mesh.optimize();
    this.deleted = false;
    if (this.hasRoom(vertices, indices)) return;
    this.maxVertices = Math.ceil(this.maxVertices * GROWTH) + vertices;
    this.maxIndices = Math.ceil(this.maxIndices * GROWTH) + indices;
    this.mesh.setGeometrySize(this.maxVertices, this.maxIndices);
  }
}
