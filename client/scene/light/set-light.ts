import { Color, Vector3 } from "three";
import { pointToIsland, type Point } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import type { Light } from "./choose-light.ts";
import { DAYLIGHT_UNIFORMS } from "./daylight.ts";
import { EVENING } from "./evening.ts";

/** What shines outside once it is evening, and how high. */
const LAMP_HEIGHTS_M: Readonly<Partial<Record<string, number>>> = {
  lamp: 3.1,
  "fire-bowl": 0.6,
};
const NOWHERE = new Vector3(0, 1e4, 0);
/** The inside of a wall is the room's, its outside the evening's. */
const INTO_WALL_M = 0.08;
const DEGREE = Math.PI / 180;

/** Colours of the sky, and how much of the afternoon is left on what lies under it. */
const SKIES: Readonly<Record<Light, Readonly<Record<string, string>>>> = {
  afternoon: {
    uHorizon: "#FBE3C4",
    uMiddle: "#9CCBE6",
    uZenith: "#4E93CF",
    uShade: "#FFFFFF",
  },
  evening: {
    uHorizon: "#DB9C7A",
    uMiddle: "#5D6FA3",
    uZenith: "#27356B",
    uShade: "#8C96C6",
  },
};

/**
 * Gives the open air a light, before anything is drawn. What it gives back lets
 * the lamps nearest to a spot shine.
 */
export function setLight(
  light: Light,
  places: readonly Place[],
): (from: Point) => void {
  for (const [name, colour] of Object.entries(SKIES[light])) {
    const value: unknown = DAYLIGHT_UNIFORMS[name]?.value;
    if (value instanceof Color) value.set(colour);
  }
  EVENING.isOn.value = Number(light === "evening");
  places.filter(({ building }) => building).forEach(describeRoom);
  const lamps = light === "evening" ? findLamps(places) : [];
  return (from) => {
    const awayM = (lamp: Vector3): number =>
      Math.hypot(lamp.x - from.x, lamp.z - from.z);
    const nearest = lamps.toSorted((a, b) => awayM(a) - awayM(b));
    EVENING.lamps.forEach((lit, index) => lit.copy(nearest[index] ?? NOWHERE));
  };
}

function describeRoom({ at, building }: Place, index: number): void {
  if (!building) return;
  const { room, ceilingM } = building;
  const middle = pointToIsland(at, room);
  EVENING.rooms[index]?.set(
    middle.x,
    middle.z,
    room.widthM / 2 + INTO_WALL_M,
    room.depthM / 2 + INTO_WALL_M,
  );
  const turnRad = at.turnDeg * DEGREE;
  EVENING.roomTurns[index]?.set(Math.sin(turnRad), Math.cos(turnRad), ceilingM);
}

function findLamps(places: readonly Place[]): Vector3[] {
  return places.flatMap((place) =>
    place.furnishings.flatMap(({ kind, at }) => {
      const heightM = LAMP_HEIGHTS_M[kind];
      if (heightM === undefined) return [];
      const { x, z } = pointToIsland(place.at, at);
      return [new Vector3(x, heightM, z)];
    }),
  );
}
