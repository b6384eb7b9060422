import { Color } from "three";
import { afterEach, expect, test } from "vitest";
import { findPlace } from "../../../shared/places/find-place.ts";
import { pointToIsland } from "../../../shared/places/geometry.ts";
import { PLACES } from "../../../shared/places/index.ts";
import { DAYLIGHT_UNIFORMS } from "./daylight.ts";
import { EVENING } from "./evening.ts";
import { setLight } from "./set-light.ts";

const skyAt = (name: string): string => {
  const value: unknown = DAYLIGHT_UNIFORMS[name]?.value;
  return value instanceof Color ? value.getHexString() : "";
};
const garden = findPlace("garden");
if (!garden) throw new Error("there is no garden");

afterEach(() => {
  setLight("afternoon", PLACES);
});

test("in the evening the sky darkens and the nearest lamps shine", () => {
  const noon = skyAt("uZenith");
  const lightLamps = setLight("evening", PLACES);
  lightLamps(garden.at);
  expect(skyAt("uZenith")).not.toBe(noon);
  expect(EVENING.isOn.value).toBe(1);
  const own = garden.furnishings.filter(({ kind }) => kind === "lamp");
  for (const { at } of own) {
    const { x, z } = pointToIsland(garden.at, at);
    expect(
      EVENING.lamps.some((lamp) => Math.hypot(lamp.x - x, lamp.z - z) < 0.01),
    ).toBe(true);
  }
});

test("the afternoon comes back whole", () => {
  const before = ["uHorizon", "uMiddle", "uZenith", "uShade"].map(skyAt);
  setLight("evening", PLACES);
  setLight("afternoon", PLACES)(garden.at);
  expect(["uHorizon", "uMiddle", "uZenith", "uShade"].map(skyAt)).toEqual(
    before,
  );
  expect(EVENING.isOn.value).toBe(0);
});

test("every room fits into what the shader is told", () => {
  const rooms = PLACES.filter(({ building }) => building);
  expect(rooms.length).toBeLessThanOrEqual(EVENING.rooms.length);
});
