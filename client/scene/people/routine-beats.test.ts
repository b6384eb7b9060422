import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { App, RoutineFacts } from "../../interface/app.ts";
import { RoutineBeats } from "./routine-beats.ts";

const facts = (change: Partial<RoutineFacts>): RoutineFacts => ({
  routine: "gentle-stretch",
  step: "reach",
  move: "reach-up",
  number: 3,
  count: 8,
  stepStartedAt: 0,
  stepSeconds: 25,
  isPaused: false,
  leader: "a",
  leaderName: "Rosa",
  ...change,
});

test("a step counts from its news, stands still in a pause, and ends with the routine", () => {
  const routines = signal(new Map([["gym/routine", facts({})]]));
  const beats = new RoutineBeats({ live: { routines } } as unknown as App);
  expect(beats.at("gym", 1000)).toEqual({ move: "reach-up", beatS: 0 });
  expect(beats.at("gym", 3000)?.beatS).toBe(2);
  expect(beats.at("hall", 3000)).toBeUndefined();
  routines.value = new Map([["gym/routine", facts({ isPaused: true })]]);
  expect(beats.at("gym", 9000)?.beatS).toBe(2);
  routines.value = new Map([["gym/routine", facts({})]]);
  expect(beats.at("gym", 10_000)?.beatS).toBe(3);
  routines.value = new Map([
    ["gym/routine", facts({ number: 4, move: "turn" })],
  ]);
  expect(beats.at("gym", 11_000)).toEqual({ move: "turn", beatS: 0 });
  routines.value = new Map();
  expect(beats.at("gym", 12_000)).toBeUndefined();
});

test("a move this version does not know is no move", () => {
  const routines = signal(new Map([["gym/routine", facts({ move: "fly" })]]));
  const beats = new RoutineBeats({ live: { routines } } as unknown as App);
  expect(beats.at("gym", 1000)).toBeUndefined();
});
