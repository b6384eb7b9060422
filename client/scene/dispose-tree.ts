import { Mesh, Texture, type Material, type Object3D } from "three";

/** Frees what a tree of objects holds on the graphics card. */
export function disposeTree(root: Object3D): void {
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    object.geometry.dispose();
    const materials: Material[] = [object.material].flat();
    for (const material of materials) disposeMaterial(material);
  });
  root.removeFromParent();
}

function disposeMaterial(material: Material): void {
  for (const value of Object.values(material))
    if (value instanceof Texture) value.dispose();
  material.dispose();
}
