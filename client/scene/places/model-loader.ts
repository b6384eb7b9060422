import {
  Mesh,
  NoColorSpace,
  TextureLoader,
  type Material,
  type Object3D,
  type Texture,
} from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import { splitMesh } from "./split-mesh.ts";

/** The materials of a model's meshes, by the beginning of their names. */
export interface ModelMaterials {
  readonly world: Material;
  readonly ground: Material;
  readonly far: Material;
}

const gltf = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
const textures = new TextureLoader();

/** Loads a place's model and dresses it. `onShare` hears how much of the file has come, 0 to 1. */
export async function loadModel(
  address: string,
  materials: ModelMaterials,
  onShare: (share: number) => void,
): Promise<Object3D> {
  const { scene } = await gltf.loadAsync(address, ({ loaded, total }) => {
    if (total > 0) onShare(Math.min(1, loaded / total));
  });
  const meshes = scene.children.filter((child) => child instanceof Mesh);
  for (const object of meshes) {
    object.material = materialFor(object.name, materials);
    object.updateMatrix();
    const parts = splitMesh(object);
    if (parts === object) continue;
    scene.remove(object);
    scene.add(parts);
  }
  scene.traverse((object) => {
    object.updateMatrix();
    object.matrixAutoUpdate = false;
  });
  return scene;
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
