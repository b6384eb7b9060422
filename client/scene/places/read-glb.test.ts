import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Vector3 } from "three";
import { expect, test } from "vitest";
import { createModelIo } from "../../../assets/pipeline/pack-model.ts";
import { readGlb } from "./read-glb.ts";

const BUILT = fileURLToPath(new URL("../../../assets/built/", import.meta.url));
const models = (await readdir(BUILT)).filter((name) => name.endsWith(".glb"));
const TOLERANCE_M = 0.001;

test.each(models)("%s is read as another reader reads it", async (name) => {
  const file = await readFile(BUILT + name);
  const meshes = await readGlb(new Uint8Array(file).buffer);
  const other = await (await createModelIo()).readBinary(file);
  const nodes = other
    .getRoot()
    .listNodes()
    .filter((node) => node.getMesh() !== null);
  expect(meshes.map((mesh) => mesh.name)).toEqual(
    nodes.map((node) => node.getName()),
  );
  for (const [at, mesh] of meshes.entries()) {
    const primitive = nodes[at]?.getMesh()?.listPrimitives()[0];
    mesh.updateMatrix();
    const index = mesh.geometry.getIndex();
    expect(index?.array).toEqual(primitive?.getIndices()?.getArray());
    const scale = nodes[at]?.getScale() ?? [];
    const from = nodes[at]?.getTranslation() ?? [];
    const position = mesh.geometry.getAttribute("position");
    const colour = mesh.geometry.getAttribute("color");
    const positions = primitive?.getAttribute("POSITION");
    const colours = primitive?.getAttribute("COLOR_0");
    expect(position.count).toBe(positions?.getCount());
    for (let i = 0; i < position.count; i += 97) {
      const here = new Vector3()
        .fromBufferAttribute(position, i)
        .applyMatrix4(mesh.matrix);
      const there = (positions?.getElement(i, []) ?? []).map(
        (value, axis) => value * (scale[axis] ?? NaN) + (from[axis] ?? NaN),
      );
      const away = here.distanceTo(new Vector3().fromArray(there));
      expect(away).toBeLessThan(TOLERANCE_M);
      expect(colour.getX(i)).toBeCloseTo(colours?.getElement(i, [])[0] ?? -1);
      expect(colour.getW(i)).toBeCloseTo(colours?.getElement(i, [])[3] ?? -1);
    }
  }
});
