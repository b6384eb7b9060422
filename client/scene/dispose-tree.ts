import {
  Mesh,
  ShaderMaterial,
  Texture,
  type Material,
  type Object3D,
} from "three";

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
  const uniforms =
    material instanceof ShaderMaterial ? Object.values(material.uniforms) : [];
  const held = [
    ...Object.values(material),
    ...uniforms.map(({ value }) => value as unknown),
  ];
  for (const value of held) if (value instanceof Texture) value.dispose();
  material.dispose();
}
