import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { dropShaders } from "./drop-shaders.ts";

const folder = dirname(createRequire(import.meta.url).resolve("three"));
const whole = readFileSync(join(folder, "three.module.js"), "utf8");
const lean = dropShaders(whole);
const isDropped = (name: string): boolean =>
  new RegExp(`^(?:var|const) ${name} = "#error dropped`, "m").test(lean);

test("light that is counted as one looks is left out, and the file still reads", () => {
  expect(isDropped("lights_physical_pars_fragment")).toBe(true);
  expect(isDropped("tonemapping_pars_fragment")).toBe(false);
  expect(whole.length - lean.length).toBeGreaterThan(80_000);
  expect(parseSync("three.js", lean).errors).toEqual([]);
});

test("what is never switched on is left out, whole, and says so where it is", () => {
  const off = [
    ...lean.matchAll(
      /^(?:var|const) (\w+) = "#if[^"]*\\n#error dropped[^"]*"/gm,
    ),
  ].map(([, name = ""]) => name);
  expect(off).toContain("clipping_planes_fragment");
  expect(off).not.toContain("batching_pars_vertex");
  for (const name of off) {
    const text = new RegExp(`^(?:var|const) ${name} = "(.*)";$`, "m").exec(
      whole,
    )?.[1];
    const lines = (text ?? "").split("\\n").map((line) => line.trim());
    const open = lines.filter(Boolean).map((_line, at, all) => {
      const past = all.slice(0, at + 1);
      const count = (start: string): number =>
        past.filter((line) => line.startsWith(start)).length;
      return count("#if") - count("#endif");
    });
    // One block from the first line to the last, with no other case in it.
    expect([name, open.indexOf(0)]).toEqual([name, open.length - 1]);
  }
});

test("every piece that a shader of the scene includes is kept", () => {
  const scene = globSync("scene/**/*.ts", { cwd: import.meta.dirname })
    .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
    .join("\n");
  const included = [...scene.matchAll(/#include <(\w+)>/g)].map(
    ([, piece = ""]) => piece,
  );
  expect(included).toContain("project_vertex");
  expect(included.filter(isDropped)).toEqual([]);
});

test("materials that need more are not used", () => {
  const scene = globSync("scene/**/*.ts", { cwd: import.meta.dirname })
    .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
    .join("\n");
  expect(
    new Set(
      [...scene.matchAll(/new (\w+Material)\(/g)].map(([, name]) => name),
    ),
  ).toEqual(new Set(["MeshBasicMaterial", "ShaderMaterial"]));
});

test("a file written in another way is noticed", () => {
  expect(() => dropShaders("export const ShaderChunk = load();")).toThrow(
    /another way/,
  );
});
