import { Mesh, MeshBasicMaterial, PlaneGeometry, type Texture } from "three";
import type { Surface } from "../places/island-file.ts";

/** So far in front of its board that the two don't flicker. */
const PROUD_M = 0.012;

const toRad = (deg: number): number => (deg * Math.PI) / 180;

/** A picture where a model has room for one. */
export function createPictureMesh(
  surface: Surface,
  texture: Texture,
  material: MeshBasicMaterial = new MeshBasicMaterial({
    map: texture,
    toneMapped: false,
  }),
): Mesh<PlaneGeometry, MeshBasicMaterial> {
  const mesh = new Mesh(
    new PlaneGeometry(surface.widthM, surface.heightM),
    material,
  );
  const [x, heightM, z] = surface.at;
  const headingRad = toRad(surface.turnDeg);
  mesh.name = `${surface.place} ${surface.id}`;
  mesh.rotation.order = "YXZ";
  mesh.rotation.set(-toRad(surface.tiltDeg), headingRad, 0);
  mesh.position.set(
    x + Math.sin(headingRad) * PROUD_M,
    heightM,
    z + Math.cos(headingRad) * PROUD_M,
  );
  return mesh;
}
