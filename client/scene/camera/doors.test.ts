import { describe, expect, test } from "vitest";
import { pointToIsland } from "../../../shared/places/geometry.ts";
import { PLACES } from "../../../shared/places/index.ts";
import { wallsOf } from "../../../shared/places/walls.ts";
import { INDOORS, OUTDOORS } from "./camera-shot.ts";
import { FollowCamera } from "./follow-camera.ts";
import { roomAt } from "./room-at.ts";
import { createSight } from "./sight.ts";

const DT_S = 1 / 30;
const WALK_MPS = 1.4;
const TURN_RAD_PER_S = 3;
/** The walk begins and ends so far from the middle of the door. */
const HALF_WAY_M = 4;
/** After turning along the wall only so far, for furniture and other walls stand there. */
const ASIDE_M = 2.4;
/** Faster than this the picture would seem cut: 15 m in a second. */
const JUMP_M = 0.5;

const sight = createSight(PLACES);

interface Walk {
  /** 1 goes in, -1 comes out. */
  readonly way: 1 | -1;
  /** Where the way turns along the wall, metres past the door's middle. */
  readonly turnsAtM: number;
  readonly turnDeg: number;
}

const WALKS: readonly Walk[] = ([1, -1] as const).flatMap((way) => [
  { way, turnsAtM: HALF_WAY_M, turnDeg: 0 },
  ...[0.5, 1.2, 2].flatMap((turnsAtM) =>
    [-90, 90].map((turnDeg) => ({ way, turnsAtM, turnDeg })),
  ),
]);

const DOORS = PLACES.flatMap((place) => {
  const { building } = place;
  if (!building) return [];
  return wallsOf(building).flatMap((wall) =>
    building.doors
      .filter((door) => door.wall === wall.side)
      .map((door) => ({
        name: `${place.id}, ${wall.side}`,
        place,
        wall,
        door,
      })),
  );
});

/** The spots of a walk through a door, one for each picture. */
function* stepsOf(
  { place, wall, door }: (typeof DOORS)[number],
  { way, turnsAtM, turnDeg }: Walk,
) {
  const frame = { x: wall.x, z: wall.z, turnDeg: wall.outwardDeg };
  const toIsland = (x: number, z: number) =>
    pointToIsland(place.at, pointToIsland(frame, { x, z }));
  let [x, z, turnRad] = [door.offsetM, way * HALF_WAY_M, 0];
  const wholeRad = (turnDeg * Math.PI) / 180;
  while (Math.abs(z) <= HALF_WAY_M && Math.abs(x - door.offsetM) < ASIDE_M) {
    if (-way * z > turnsAtM) {
      const leftRad = wholeRad - turnRad;
      const stepRad = TURN_RAD_PER_S * DT_S;
      turnRad += Math.max(-stepRad, Math.min(stepRad, leftRad));
    }
    const at = toIsland(x, z);
    x += Math.sin(turnRad) * WALK_MPS * DT_S;
    z -= way * Math.cos(turnRad) * WALK_MPS * DT_S;
    const next = toIsland(x, z);
    yield { ...at, headingRad: Math.atan2(next.x - at.x, next.z - at.z) };
  }
}

describe.each(DOORS)("through the door of $name", (door) => {
  test.each(WALKS)(
    "way $way, turning by $turnDeg degrees after $turnsAtM m: no wall between, none above, no jump",
    (walk) => {
      const view = new FollowCamera(sight);
      view.resize(16 / 9);
      let before: typeof view.camera.position | null = null;
      for (const person of stepsOf(door, walk)) {
        if (before === null) view.jumpBehind(person);
        const shot = roomAt(PLACES, person) ? INDOORS : OUTDOORS;
        const walking = { speedMps: WALK_MPS, isOnWay: true };
        view.update(
          {
            ...walking,
            person,
            shot,
            isReducedMotion: false,
            drag: { x: 0, y: 0 },
          },
          DT_S,
        );
        const at = view.camera.position;
        expect(sight.clearShare(person, at)).toBe(1);
        expect(at.y).toBeLessThan(sight.headroomM(person, 1.6, at) + 1e-6);
        if (before) expect(at.distanceTo(before)).toBeLessThan(JUMP_M);
        before = at.clone();
      }
    },
  );
});
