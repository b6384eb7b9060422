import { expect, test } from "vitest";
import { chooseQuality } from "./quality.ts";

test.each([
  ["?quality=low", 16, false, "high", "unset", "low"],
  ["?quality=high", 2, false, "auto", "low", "high"],
  ["?quality=best", 8, false, "auto", "unset", "medium"],
  ["", 2, false, "auto", "unset", "low"],
  ["", 2, true, "auto", "unset", "medium"],
  ["", 8, false, "auto", "unset", "medium"],
  ["", 8, false, "high", "low", "high"],
  ["", 8, false, "auto", "low", "low"],
])(
  "%s with %d cores (coarse pointer: %s), chosen %s, measured %s is %s",
  (search, cores, isCoarsePointer, chosen, measured, quality) => {
    const device = { cores, isCoarsePointer };
    const kept = { chosen, measured };
    expect(chooseQuality(search, device, kept)).toBe(quality);
  },
);
