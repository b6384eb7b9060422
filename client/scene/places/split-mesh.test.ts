import {
  BufferAttribute,
  BufferGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
} from "three";
import { expect, test } from "vitest";
import { splitMesh } from "./split-mesh.ts";

/** A flat grid of small triangles, one metre apart. */
function grid(side: number): Mesh {
  const positions: number[] = [];
  for (let z = 0; z < side; z++)
    for (let x = 0; x < side; x++)
      positions.push(x, 0, z, x + 0.2, 0, z, x, 0, z + 0.2);
  const geometry = new BufferGeometry();
  geometry.setAttribute(
    "position",
    new BufferAttribute(new Float32Array(positions), 3),
  );
  geometry.setIndex(positions.slice(0, side * side * 3).map((_, i) => i));
  return new Mesh(geometry, new MeshBasicMaterial());
}

const trianglesOf = (part: Object3D): number =>
  part instanceof Mesh ? (part.geometry.getIndex()?.count ?? 0) / 3 : 0;

test.each([
  [100, 1],
  [130, 4],
  [230, 16],
])("%d triangles squared come in %d parts", (side, parts) => {
  const split = splitMesh(grid(side));
  expect(Math.max(1, split.children.length)).toBe(parts);
});

test("a large mesh is cut into squares that hold all its triangles once", () => {
  const mesh = grid(230);
  const parts = splitMesh(mesh);
  expect(parts).toBeInstanceOf(Group);
  expect(parts.children).toHaveLength(16);
  const triangles = parts.children.map(trianglesOf);
  expect(triangles.reduce((a, b) => a + b, 0)).toBe(230 * 230);
  for (const part of parts.children) {
    if (!(part instanceof Mesh)) throw new Error("not a mesh");
    expect(part.geometry.boundingSphere?.radius).toBeLessThan(45);
    expect(part.geometry.getAttribute("position")).toBe(
      mesh.geometry.getAttribute("position"),
    );
  }
});

test("a small mesh stays whole", () => {
  const mesh = grid(10);
  expect(splitMesh(mesh)).toBe(mesh);
});
