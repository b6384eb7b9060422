import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { trimZod } from "./trim-zod.ts";

const folder = dirname(createRequire(import.meta.url).resolve("zod"));
const whole = readFileSync(join(folder, "v4/classic/schemas.js"), "utf8");

test("no kind of schema tells itself as JSON Schema any more, and the file still reads", () => {
  const lean = trimZod(whole);
  expect(whole).toContain("processJSONSchema = ");
  expect(lean).not.toContain("processJSONSchema = ");
  expect(lean).not.toContain("to-json-schema");
  expect(parseSync("schemas.js", lean).errors).toEqual([]);
});

test("whether code may be compiled is not tried", () => {
  expect(trimZod(whole)).toContain("jitless: true");
});

test("a file written in another way is noticed", () => {
  expect(() => trimZod("export const ZodType = load();")).toThrow(
    /another way/,
  );
});
