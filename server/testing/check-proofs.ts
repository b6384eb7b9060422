import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isTrialName } from "../trials/registry.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const TRIAL = /^server\/trials\/([\w-]+)\.ts$/;

/** One row of a table of proofs: what happens, and where it is tried. */
interface Proof {
  readonly id: string;
  readonly what: string;
  /** A file of the house, or `later`. */
  readonly file: string;
  /** Words that stand in the file, such as a test's title; after `later` the reason why there is nothing yet. */
  readonly words: string;
}

/** Reads the rows of a table in a README whose ids are a letter and two digits. */
function readProofs(table: URL, letter: string): Proof[] {
  return readFileSync(table, "utf8")
    .split("\n")
    .filter((line) => new RegExp(`^\\|\\s*${letter}\\d\\d\\b`).test(line))
    .map((line) => {
      const [id = "", what = "", file = "", words = ""] = line
        .split("|")
        .slice(1)
        .map((cell) => cell.trim());
      return { id, what, file, words };
    });
}

/**
 * Defines the tests that hold a table of proofs against the house: an id is
 * missing, a file or its words have gone, a trial is not registered, a "later"
 * without a reason. What has several proofs has several rows.
 */
export function checkProofs(table: URL, letter: string, count: number): void {
  const proofs = readProofs(table, letter);

  test(`the table has each of the ${count}, in order`, () => {
    expect([...new Set(proofs.map(({ id }) => id))]).toEqual(
      Array.from(
        { length: count },
        (_, i) => `${letter}${String(i + 1).padStart(2, "0")}`,
      ),
    );
  });

  test.each(proofs.filter(({ file }) => file !== "later"))(
    "$id ($what) is tried where the table says: $words",
    ({ file, words }) => {
      expect(existsSync(ROOT + file), file).toBe(true);
      expect(words.length).toBeGreaterThan(0);
      expect(readFileSync(ROOT + file, "utf8")).toContain(words);
      const trial = TRIAL.exec(file)?.[1];
      if (trial !== undefined) expect(isTrialName(trial), trial).toBe(true);
    },
  );

  const later = proofs.filter(({ file }) => file === "later");
  if (later.length === 0) return;
  test.each(later)(
    "$id ($what) says why there is nothing to try",
    ({ words }) => {
      expect(words.length).toBeGreaterThan(20);
    },
  );
}
