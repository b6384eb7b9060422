import { expect, test } from "vitest";
import { DatabaseGone } from "./database-gone.ts";
import { isStorageTrouble } from "./is-storage-trouble.ts";

const withCode = (code: string): Error =>
  Object.assign(new Error("refused"), { code });

test.each([
  ["a full disk under the database", withCode("53100"), true],
  ["a full disk under the files", withCode("ENOSPC"), true],
  ["a quota that is used up", withCode("EDQUOT"), true],
  ["a disk that has become read-only", withCode("EROFS"), true],
  ["a database that is gone", new DatabaseGone("gone"), true],
  ["a broken line", withCode("ECONNRESET"), true],
  ["a rule of the database that was broken", withCode("23505"), false],
  ["a mistake of ours", new TypeError("x is undefined"), false],
  ["nothing at all", null, false],
])("%s: %#", (_case, error, expected) => {
  expect(isStorageTrouble(error)).toBe(expected);
});
