import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;

const rows = readFileSync(new URL("README.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^\|\s*B\d\d/.test(line))
  .map((line) => {
    const [id = "", input = "", file = "", title = ""] = line
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    return { id, input, file, title };
  });

test("the table has a row for each of the 46, in order", () => {
  expect(rows.map(({ id }) => id)).toEqual(
    Array.from({ length: 46 }, (_, i) => `B${String(i + 1).padStart(2, "0")}`),
  );
});

test.each(rows.filter(({ file }) => file !== "later"))(
  "$id ($input) is tried where the table says",
  ({ file, title }) => {
    expect(existsSync(ROOT + file)).toBe(true);
    expect(readFileSync(ROOT + file, "utf8")).toContain(title);
  },
);

test.each(rows.filter(({ file }) => file === "later"))(
  "$id ($input) says why there is nothing to try",
  ({ title }) => {
    expect(title.length).toBeGreaterThan(20);
  },
);
