import { expect, test } from "vitest";
import { chooseLight } from "./choose-light.ts";

test.each([
  ["", "afternoon", "afternoon"],
  ["", "evening", "evening"],
  ["?light=evening", "afternoon", "evening"],
  ["?light=afternoon", "evening", "afternoon"],
  ["?light=noon", "evening", "evening"],
] as const)("with %j and %s chosen it is %s", (search, chosen, light) => {
  expect(chooseLight(search, chosen)).toBe(light);
});
