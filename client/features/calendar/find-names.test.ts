import { expect, test } from "vitest";
import { findNames } from "./find-names.ts";

const PEOPLE = ["Rosa", "José Ruiz", "Walter", "김하나"].map((name) => ({
  name,
}));

test.each([
  ["", ["Rosa", "José Ruiz", "Walter", "김하나"]],
  ["  ", ["Rosa", "José Ruiz", "Walter", "김하나"]],
  ["ROS", ["Rosa"]],
  ["jose", ["José Ruiz"]],
  ["É", ["José Ruiz", "Walter"]],
  [" ruiz ", ["José Ruiz"]],
  ["하", ["김하나"]],
  ["Nora", []],
])("%j finds %j", (sought, names) => {
  expect(findNames(PEOPLE, sought).map(({ name }) => name)).toEqual(names);
});
