import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SnapshotReader, writeSnapshot } from "./snapshot.ts";
import { fromWire, toWire } from "./wire-position.ts";

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
        let before = people.map(({ from }) => toWire(from));
        reader.read(
          writeSnapshot(
            1,
            people.map(({ number }, i) => ({
              number,
              before: null,
              now:
                before[i] ??
                toWire({ x: 0, z: 0, headingRad: 0, moving: false }),
            })),
          ),
        );
        for (let tick = 0; tick < 3; tick++) {
          const entries = people.map(({ number, steps, leaps }, i) => {
            const at = before[i];
            const [dx, dz, turn, moving] = steps[tick] ?? [0, 0, 0, false];
            if (!at) throw new Error("nobody");
            const from = fromWire(at);
            const now = toWire({
              x: from.x + dx * (leaps ? 50 : 1),
              z: from.z + dz,
              headingRad: from.headingRad + turn * 3,
              moving,
            });
            return { number, before: at, now };
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
          before = entries.map(({ now }) => now);
        }
      },
    ),
  );
});

test("an ordinary step takes two bytes, and a list of neighbours next to nothing", () => {
  const entries = Array.from({ length: 240 }, (_none, i) => ({
    number: i + 1,
    before: { x: i, z: 0, turn: 3, moving: true },
    now: { x: i + 14, z: -14, turn: 4, moving: true },
  }));
  expect(writeSnapshot(0, entries).length).toBeLessThan(240 * 2 + 64);
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
      before: null,
      now: { x: 1, z: 2, turn: 3, moving: false },
    },
  ]);
  const reader = new SnapshotReader();
  for (let length = 0; length < whole.length; length++)
    expect(reader.read(whole.slice(0, length))).toBeNull();
  expect(reader.read(whole)?.positions).toHaveLength(1);
});

test("a step of somebody the reader has never been told of is left out", () => {
  const step = writeSnapshot(1, [
    {
      number: 4,
      before: { x: 0, z: 0, turn: 0, moving: true },
      now: { x: 9, z: 9, turn: 0, moving: true },
    },
  ]);
  expect(new SnapshotReader().read(step)?.positions).toEqual([]);
});
