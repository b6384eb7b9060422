import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildDictionary } from "../../shared/engagement/dictionary.ts";
import { EVENT_REGISTRY } from "./event-registry.ts";

const SERVER = new URL("..", import.meta.url).pathname;

/** A name in what is recorded, appended, or handed on as a fact. */
const RECORDED =
  /\b(?:record\w*|append|[fF]act)\b[^;]{0,160}?\bname: "([a-z]+\.[a-z-]+)"/gs;

/** The names that the code writes down in words, by file. */
function listRecorded(): [name: string, file: string][] {
  return globSync("{features,rooms,people,http,mail}/**/*.ts", { cwd: SERVER })
    .filter((file) => !/\.test\.ts$|\/[a-z-]*testing\//.test(file))
    .flatMap((file) =>
      [...readFileSync(SERVER + file, "utf8").matchAll(RECORDED)].map(
        ([, name = ""]): [string, string] => [name, file],
      ),
    );
}

test("every event the code records is in the dictionary", () => {
  const recorded = listRecorded();
  expect(new Set(recorded.map(([name]) => name)).size).toBeGreaterThan(30);
  expect(recorded.filter(([name]) => !EVENT_REGISTRY.has(name))).toEqual([]);
});

test("the dictionary says what each event means, field by field", () => {
  for (const { name, meaning, fields } of buildDictionary(EVENT_REGISTRY)) {
    expect(meaning, name).not.toBe("");
    for (const field of fields)
      expect(field.meaning, `${name}: ${field.key}`).not.toBe("");
  }
});
