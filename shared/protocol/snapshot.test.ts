import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SnapshotReader, writeSnapshot } from "./snapshot.ts";
import {
  addStep,
  fromWire,
  packStep,
  SHORT_STEPS,
  toMotion,
  toWire,
  type WireMotion,
} from "./wire-position.ts";

const metres = fc.double({ min: -300, max: 300, noNaN: true });
const anywhere = fc.record({
  x: metres,
  z: metres,
  headingRad: fc.double({ min: -10, max: 10, noNaN: true }),
  moving: fc.boolean(),
});
const stride = fc.double({ min: -0.5, max: 0.5, noNaN: true });

test("a position keeps its centimetre and its direction", () => {
  fc.assert(
    fc.property(anywhere, (position) => {
      const told = fromWire(toWire(position));
      expect(Math.abs(told.x - position.x)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(Math.abs(told.z - position.z)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(
        Math.cos(told.headingRad - position.headingRad),
      ).toBeGreaterThanOrEqual(Math.cos(Math.PI / 64 + 1e-9));
      expect(told.moving).toBe(position.moving);
    }),
  );
});

test("what is read is what was written, however people stride and leap", () => {
  const person = fc.record({
    number: fc.integer({ min: 1, max: 65_535 }),
    from: anywhere,
    steps: fc.array(fc.tuple(stride, stride, stride, fc.boolean()), {
      minLength: 3,
      maxLength: 3,
    }),
    leaps: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(person, {
        selector: (each) => each.number,
        maxLength: 60,
      }),
      (people) => {
        people.sort((a, b) => a.number - b.number);
        const reader = new SnapshotReader();
        let before = people.map(({ number, from }) => ({
          number,
          step: null as number | null,
          now: toMotion(null, toWire(from)),
        }));
        reader.read(writeSnapshot(1, before));
        for (let tick = 0; tick < 3; tick++) {
          const entries = people.map(({ number, steps, leaps }, i) => {
            const at = before[i]?.now;
            const [dx, dz, turn, moving] = steps[tick] ?? [0, 0, 0, false];
            if (!at) throw new Error("nobody");
            const from = fromWire(at);
            const now = toWire({
              x: from.x + dx * (leaps ? 50 : 1),
              z: from.z + dz,
              headingRad: from.headingRad + turn * 3,
              moving,
            });
            return {
              number,
              step: packStep(at, now),
              now: toMotion(at, now),
            };
          });
          const snapshot = reader.read(writeSnapshot(tick, entries));
          expect(snapshot?.serverMs).toBe(tick);
          expect(
            [...(snapshot?.positions ?? [])].sort(
              (a, b) => a.number - b.number,
            ),
          ).toEqual(
            entries.map(({ number, now }) => ({ number, ...fromWire(now) })),
          );
          before = entries;
        }
      },
    ),
  );
});

const walking: WireMotion = {
  x: 100,
  z: -50,
  turn: 3,
  moving: true,
  dx: 14,
  dz: -1,
};

test("who goes on as before takes one byte, whoever turns three, and a list of neighbours next to nothing", () => {
  const write = (dx: number): number => {
    const now = toMotion(walking, { ...walking, x: 100 + dx, z: -52 });
    const step = packStep(walking, now);
    const entries = Array.from({ length: 240 }, (_none, i) => ({
      number: i + 1,
      step,
      now,
    }));
    return writeSnapshot(0, entries).length;
  };
  expect(write(13)).toBeLessThan(240 + 64);
  expect(write(-14)).toBeLessThan(240 * 3 + 64);
});

test("every step leads where it was packed for, and leaves the reader with the way it was made", () => {
  const cm = fc.integer({ min: -70, max: 70 });
  fc.assert(
    fc.property(cm, cm, cm, cm, fc.nat(63), (dx, dz, x, z, turn) => {
      const from = toMotion(walking, {
        ...walking,
        x: walking.x + dx,
        z: walking.z + dz,
      });
      const to = { x: from.x + x, z: from.z + z, turn, moving: true };
      const step = packStep(from, to);
      if (step === null) return;
      expect(step).toBeLessThan(SHORT_STEPS + (256 - SHORT_STEPS) * 65_536);
      expect(addStep(from, step)).toEqual(toMotion(from, to));
    }),
    { numRuns: 2000 },
  );
});

test("bytes that are no snapshot are none, and change nothing", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const reader = new SnapshotReader();
      expect(() => reader.read(bytes)).not.toThrow();
    }),
  );
  const whole = writeSnapshot(5, [
    {
      number: 9,
      step: null,
      now: { x: 1, z: 2, turn: 3, moving: true, dx: 0, dz: 0 },
    },
  ]);
  const reader = new SnapshotReader();
  for (let length = 0; length < whole.length; length++)
    expect(reader.read(whole.slice(0, length))).toBeNull();
  expect(reader.read(whole)?.positions).toHaveLength(1);
});

test("a step of somebody the reader has never been told of is left out", () => {
  const step = writeSnapshot(1, [
    { number: 4, step: packStep(walking, walking), now: walking },
  ]);
  expect(new SnapshotReader().read(step)?.positions).toEqual([]);
});
