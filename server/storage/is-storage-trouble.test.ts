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
  ["a server that has just become a copy", withCode("25006"), true],
  ["a server with too many lines", withCode("53300"), true],
  ["a server that is still starting", withCode("57P03"), true],
  [
    "a pool that waited in vain",
    new Error("timeout exceeded when trying to connect"),
    true,
  ],
  [
    "a line that was closed under us",
    new Error("Client was closed and is not queryable"),
    true,
  ],
  ["a rule of the database that was broken", withCode("23505"), false],
  ["a mistake of ours", new TypeError("x is undefined"), false],
  ["nothing at all", null, false],
])("%s: %#", (_case, error, expected) => {
  expect(isStorageTrouble(error)).toBe(expected);
});
