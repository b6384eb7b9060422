/** What each bake is made from: the part of the scene it draws, and the scripts that draw it. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { describeScene } from "../scene-data.ts";
import { isInRoom } from "./is-in-room.ts";

type Scene = ReturnType<typeof describeScene>;
type ScenePlace = Scene["places"][number];

/** The bake of everything in the open air. */
export const OUTDOORS = "outdoors";
/** Rooms joined by an opening are lit together, as `JOINED` in `blender/build.py` says. */
const JOINED: readonly (readonly string[])[] = [["hall", "classroom"]];
const PLACE_SCRIPT = /^places\/(?!__init__|context)(?<id>\w+)\.py$/;

/** What of the scene a target's model shows. */
export function sceneOf(target: string, scene: Scene): object {
  const { places, ...land } = scene;
  if (target === OUTDOORS)
    return { ...land, places: places.map((place) => seenOutdoors(place)) };
  const rooms = JOINED.find((joined) => joined.includes(target)) ?? [target];
  const { wallM, groundMap } = land;
  const drawn = places.filter(({ id }) => rooms.includes(id));
  return { wallM, groundMap, places: drawn.map((place) => seenInside(place)) };
}

/** Seats are marked in the model of the place they belong to. */
function seenOutdoors(place: ScenePlace): object {
  if (!place.building) return place;
  const { seats: _seats, furnishings, ...rest } = place;
  return {
    ...rest,
    furnishings: furnishings.filter((item) => !isIndoors(place, item)),
  };
}

function seenInside(place: ScenePlace): object {
  const { id, at, outline, floor, building, seats, furnishings } = place;
  return {
    id,
    at,
    outline,
    floor,
    building,
    seats,
    furnishings: furnishings.filter((item) => isIndoors(place, item)),
  };
}

function isIndoors(
  { building }: ScenePlace,
  { at }: ScenePlace["furnishings"][number],
): boolean {
  return building !== undefined && isInRoom(building.room, at);
}

/** Whether a script of `blender/` draws a target: a place's own draws it and the open air, all others draw everything. */
export function isScriptOf(target: string, script: string): boolean {
  const id = PLACE_SCRIPT.exec(script)?.groups?.["id"];
  if (id === undefined || target === OUTDOORS) return true;
  const rooms = JOINED.find((joined) => joined.includes(target)) ?? [target];
  return rooms.includes(id);
}

/** A short hash of all that a target is made from. */
export async function hashTarget(
  target: string,
  scene: Scene,
  scripts: string,
  samples: number,
): Promise<string> {
  const hash = createHash("sha256");
  hash.update(`${samples} ${JSON.stringify(sceneOf(target, scene))}`);
  const found = await readdir(scripts, { recursive: true });
  for (const name of found.filter((each) => each.endsWith(".py")).toSorted())
    if (isScriptOf(target, name))
      hash.update(name).update(await readFile(join(scripts, name)));
  return hash.digest("hex").slice(0, 16);
}
