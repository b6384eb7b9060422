import { expect, test } from "vitest";
import { chooseQuality } from "./quality.ts";

test.each([
  ["?quality=low", 16, false, "low"],
  ["?quality=high", 2, false, "high"],
  ["?quality=best", 8, false, "medium"],
  ["", 2, false, "low"],
  ["", 2, true, "medium"],
  ["", 8, false, "medium"],
])(
  "%s with %d cores (coarse pointer: %s) is %s",
  (search, cores, isCoarsePointer, quality) => {
    expect(chooseQuality(search, { cores, isCoarsePointer })).toBe(quality);
  },
);
