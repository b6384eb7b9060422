import { expect, test } from "vitest";
import { PLACES } from "../../../shared/places/index.ts";
import { loudnessAt } from "./loudness.ts";

const DOCK = { x: 0, z: 26 };
const PLAZA = { x: 0, z: 3 };
const HALL = { x: -4.2, z: -22 };

test("the sea is loudest by the sea, and never silent", () => {
  expect(loudnessAt(PLACES, DOCK, false).sea).toBe(1);
  const inland = loudnessAt(PLACES, HALL, false).sea;
  expect(inland).toBeGreaterThan(0);
  expect(inland).toBeLessThan(0.3);
});

test("the fountain is heard on the plaza and not on the dock", () => {
  expect(loudnessAt(PLACES, PLAZA, false).fountain).toBeGreaterThan(0.6);
  expect(loudnessAt(PLACES, DOCK, false).fountain).toBeLessThan(0.05);
});

test("walls muffle everything", () => {
  const outside = loudnessAt(PLACES, HALL, false);
  const inside = loudnessAt(PLACES, HALL, true);
  for (const name of ["sea", "fountain", "birds"] as const)
    expect(inside[name]).toBeLessThan(outside[name] / 2);
});
