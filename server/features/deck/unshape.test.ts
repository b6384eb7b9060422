import { expect, test } from "vitest";
import { unshape } from "./unshape.ts";

test.each([
  ["\uFEF2\uFEA4\uFEBB \uFED6\uFE92\uFEC3", "طبق صحي"],
  ["وأرز ر\uFE8E\uFEC0\uFEA7", "خضار وأرز"],
  ["طبق صحي", "طبق صحي"],
  ["צלחת בריאה 45", "צלחת בריאה 45"],
  ["Half a plate", "Half a plate"],
])("the letters of %j are read as %j", (line, read) => {
  expect(unshape(line)).toBe(read);
});
