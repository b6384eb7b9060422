import { expect, test } from "vitest";
import { checkHeld } from "./check-held.ts";
import type { Held } from "./count-held.ts";

const MB = 1024 * 1024;

/** Rounds in which each time so much more is held. */
const run = (more: Partial<Held>, rounds = 16): Held[] =>
  Array.from({ length: rounds }, (_none, round) => ({
    heapBytes: 60 * MB + round * (more.heapBytes ?? 0),
    nodes: 900 + (round % 3) + round * (more.nodes ?? 0),
    listeners: 200 + round * (more.listeners ?? 0),
    buffers: 300 + round * (more.buffers ?? 0),
    textures: 40 + round * (more.textures ?? 0),
    programs: 12 + round * (more.programs ?? 0),
  }));

test("what stays as it is, is flat", () => {
  expect(checkHeld(run({}))).toMatch(/^heap 60\.00 -> 60\.00 MB, nodes 901/);
});

test.each([
  { heapBytes: MB / 4 },
  { nodes: 20 },
  { listeners: 4 },
  { buffers: 4 },
  { textures: 1 },
  { programs: 1 },
])("a little more each round is found: %o", (more) => {
  expect(() => checkHeld(run(more))).toThrow(/more and more is held/);
});

test("a few rounds say nothing", () => {
  expect(checkHeld(run({ textures: 5 }, 4))).toMatch(/^too few rounds/);
});
