import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SnapshotReader } from "../../shared/protocol/snapshot.ts";
import { fromWire, toWire } from "../../shared/protocol/wire-position.ts";
import type { Caller } from "../engagement/caller.ts";
import { AvatarNumbers } from "./avatar-numbers.ts";
import { type Islander, type Line, makeIslander } from "./islander.ts";
import { FAR_TICKS, Snapshots } from "./snapshots.ts";
import { NEAR_M } from "./snapshots/view.ts";

/** A class is held east of here; the place reaches over several cells. */
const CLASSROOM_EAST_OF_M = 10;
const ISLAND_M = 90;

const placeAt = (x: number): string =>
  x > CLASSROOM_EAST_OF_M ? "classroom" : "plaza";

/** Where somebody is, as far as the wire can tell. */
const readTruth = ({ x, z, headingRad, isMoving }: Islander) =>
  fromWire(toWire({ x, z, headingRad, moving: isMoving }));

/** What happens to one person in one tick. */
const deed = fc.record({
  who: fc.nat(11),
  what: fc.constantFrom(
    "walk",
    "walk",
    "walk",
    "walk",
    "leap",
    "stop",
    "come",
    "go",
    "reconnect",
    "stall",
    "recover",
  ),
  dx: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
  dz: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
  turnRad: fc.double({ min: -3, max: 3, noNaN: true }),
});
const tick = fc.record({
  deeds: fc.array(deed, { maxLength: 10 }),
  hasClass: fc.boolean(),
});

interface Told {
  readonly reader: SnapshotReader;
  readonly positions: Map<number, ReturnType<typeof fromWire>>;
  isSlow: boolean;
}

/** An island of its own, with everybody's screen. */
class Scene {
  readonly islanders = new Map<string, Islander>();
  readonly screens = new Map<Line, Told>();
  readonly frames = new Map<Uint8Array, Line[]>();
  /** Where everybody was at each of the last ticks, by number. */
  readonly past: Map<number, ReturnType<typeof fromWire>>[] = [];
  readonly #numbers = new AvatarNumbers();
  readonly #snapshots = new Snapshots({
    pack: (snapshot) => snapshot,
    open: (line) => ({
      keepsUp: () => !this.screens.get(line)?.isSlow,
      send: (bytes) => {
        this.frames.set(bytes, [...(this.frames.get(bytes) ?? []), line]);
        const screen = this.screens.get(line);
        const snapshot = screen?.reader.read(bytes);
        if (!snapshot) throw new Error("not a snapshot");
        for (const { number, ...position } of snapshot.positions)
          screen?.positions.set(number, position);
      },
    }),
  });

  come(id: string): void {
    if (this.islanders.has(id)) return;
    const islander = makeIslander({
      id,
      number: this.#numbers.take(),
      caller: {} as Caller,
      look: "",
      isStaff: false,
      at: { x: 0, z: 0, headingRad: 0 },
      place: placeAt(0),
    });
    this.islanders.set(id, islander);
    this.connect(islander);
  }

  connect(islander: Islander): void {
    const line = { connection: "" } as Line;
    islander.line = line;
    const positions = new Map<number, ReturnType<typeof fromWire>>();
    const reader = new SnapshotReader();
    this.screens.set(line, { reader, positions, isSlow: false });
    this.#snapshots.greet(islander, 0);
  }

  go(id: string): void {
    const islander = this.islanders.get(id);
    if (!islander) return;
    this.#numbers.giveBack(islander.state.number);
    this.islanders.delete(id);
  }

  setSlow(id: string, isSlow: boolean): void {
    const line = this.islanders.get(id)?.line;
    const screen = line && this.screens.get(line);
    if (screen) screen.isSlow = isSlow;
  }

  move(id: string, dx: number, dz: number, turnRad: number): void {
    const islander = this.islanders.get(id);
    if (!islander) return;
    islander.x = Math.max(-ISLAND_M, Math.min(ISLAND_M, islander.x + dx));
    islander.z = Math.max(-ISLAND_M, Math.min(ISLAND_M, islander.z + dz));
    islander.headingRad += turnRad;
    islander.isMoving = true;
    islander.state.place = placeAt(islander.x);
  }

  stop(id: string): void {
    const islander = this.islanders.get(id);
    if (islander) islander.isMoving = false;
  }

  tick(hasClass: boolean): void {
    this.frames.clear();
    this.#snapshots.tell(
      this.islanders,
      (place) => hasClass && place === "classroom",
      0,
    );
    this.past.push(
      new Map(
        [...this.islanders.values()].map((each) => [
          each.state.number,
          readTruth(each),
        ]),
      ),
    );
  }
}

function play(
  scene: Scene,
  {
    who,
    what,
    dx,
    dz,
    turnRad,
  }: typeof deed extends fc.Arbitrary<infer D> ? D : never,
): void {
  const id = String(who);
  const islander = scene.islanders.get(id);
  if (what === "walk") scene.move(id, dx, dz, turnRad);
  else if (what === "leap") scene.move(id, dx * 150, dz * 150, turnRad);
  else if (what === "stop") scene.stop(id);
  else if (what === "come") scene.come(id);
  else if (what === "go") scene.go(id);
  else if (what === "reconnect" && islander) scene.connect(islander);
  else scene.setSlow(id, what === "stall");
}

/** Holds every screen against the truth: at once for what is near, within a second for the rest. */
function check(scene: Scene, hasClass: boolean): void {
  for (const viewer of scene.islanders.values()) {
    const screen = viewer.line && scene.screens.get(viewer.line);
    if (!screen || screen.isSlow) continue;
    const from = readTruth(viewer);
    for (const other of scene.islanders.values()) {
      const { number } = other.state;
      const at = readTruth(other);
      const isNear = Math.hypot(at.x - from.x, at.z - from.z) <= NEAR_M;
      const shareClass =
        hasClass &&
        [viewer, other].every(({ state }) => state.place === "classroom");
      const seen = screen.positions.get(number);
      const truths = scene.past
        .slice(-FAR_TICKS)
        .map((past) => past.get(number));
      if (isNear || shareClass) expect(seen).toEqual(truths.at(-1));
      else expect(truths).toContainEqual(seen);
    }
  }
}

test("whatever happens, near ones and the class are known at every tick, all others within a second", () => {
  fc.assert(
    fc.property(fc.array(tick, { minLength: 1, maxLength: 60 }), (ticks) => {
      const scene = new Scene();
      for (let i = 0; i < 8; i++) {
        scene.come(String(i));
        scene.move(String(i), (i - 4) * 9, (i % 3) * 11, 0);
      }
      for (const { deeds, hasClass } of ticks) {
        for (const each of deeds) play(scene, each);
        scene.tick(hasClass);
        check(scene, hasClass);
      }
      // Once all rest, everybody knows everything, and nothing more is said.
      for (const id of scene.islanders.keys()) {
        scene.stop(id);
        scene.setSlow(id, false);
      }
      for (let i = 0; i <= FAR_TICKS; i++) scene.tick(false);
      for (const { line } of scene.islanders.values())
        for (const [number, truth] of scene.past.at(-1) ?? [])
          expect(
            line && scene.screens.get(line)?.positions.get(number),
          ).toEqual(truth);
      scene.tick(false);
      expect(scene.frames.size).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test("neighbours are handed one and the same buffer", () => {
  const scene = new Scene();
  for (let i = 0; i < 30; i++) {
    scene.come(String(i));
    scene.move(String(i), 2 + (i % 3), 2, 0);
  }
  scene.tick(false);
  for (let i = 0; i < 30; i++) scene.move(String(i), 0.1, 0, 0);
  scene.tick(false);
  expect([...scene.frames.values()].map((lines) => lines.length)).toEqual([30]);
});

test("a slow reader misses snapshots, and is then told what it missed", () => {
  const scene = new Scene();
  scene.come("slow");
  scene.come("walker");
  scene.tick(false);
  scene.setSlow("slow", true);
  for (let i = 0; i < 30; i++) {
    scene.move("walker", 0.1, 0, 0);
    scene.tick(false);
  }
  scene.stop("walker");
  scene.tick(false);
  scene.setSlow("slow", false);
  scene.tick(false);
  check(scene, false);
});
