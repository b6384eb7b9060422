import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { forbidEval } from "./forbid-eval.ts";

const zod = new URL("../node_modules/zod/v4/core/core.js", import.meta.url);

test("zod as installed is told to make no code of text", () => {
  expect(forbidEval(readFileSync(zod, "utf8"))).toContain("jitless: true");
});

test("a zod that begins otherwise is not built in silence", () => {
  expect(() => forbidEval("globalConfig = make();")).toThrow("forbid-eval");
});
