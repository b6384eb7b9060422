import {
  Group,
  NoColorSpace,
  TextureLoader,
  type Material,
  type Object3D,
  type Texture,
} from "three";
import { fetchBytes } from "./fetch-bytes.ts";
import { readGlb } from "./read-glb.ts";
import { splitMesh } from "./split-mesh.ts";

/** The materials of a model's meshes, by the beginning of their names. */
export interface ModelMaterials {
  readonly world: Material;
  readonly ground: Material;
  readonly far: Material;
}

const textures = new TextureLoader();

/** Loads a place's model and dresses it. `onShare` hears how much of the file has come, 0 to 1. */
export async function loadModel(
  address: string,
  materials: ModelMaterials,
  onShare: (share: number) => void,
): Promise<Object3D> {
  const model = new Group();
  for (const mesh of await readGlb(await fetchBytes(address, onShare))) {
    mesh.material = materialFor(mesh.name, materials);
    mesh.updateMatrix();
    model.add(splitMesh(mesh));
  }
  model.traverse((object) => {
    object.updateMatrix();
    object.matrixAutoUpdate = false;
  });
  return model;
}

function materialFor(name: string, materials: ModelMaterials): Material {
  if (name.startsWith("ground")) return materials.ground;
  return name.startsWith("far") ? materials.far : materials.world;
}

/** Loads the map of light on the ground: plain numbers, north row first. */
export async function loadLightmap(
  address: string,
  anisotropy: number,
): Promise<Texture> {
  const lightmap = await textures.loadAsync(address);
  lightmap.colorSpace = NoColorSpace;
  lightmap.flipY = false;
  lightmap.anisotropy = anisotropy;
  lightmap.needsUpdate = true;
  return lightmap;
}
