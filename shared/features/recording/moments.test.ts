import * as fc from "fast-check";
import { expect, test } from "vitest";
import { capture, findStanding, listBoardTimes } from "./moments.ts";
import type { Moment, Stretch } from "./moment.ts";

const slide = (at: number, number: number): Moment => ({
  kind: "slide",
  at,
  deck: "d",
  slide: number,
});

test("a recording begins with what stands on the screens, and leaves out what came and went before and between", () => {
  const moments: Moment[] = [
    slide(0, 1),
    { kind: "poll", at: 1, poll: "early" },
    { kind: "poll-gone", at: 2, poll: "early" },
    slide(3, 2),
    slide(12, 3),
    { kind: "poll", at: 13, poll: "p" },
    { kind: "poll", at: 22, poll: "between" },
    { kind: "results", at: 23, poll: "between" },
    { kind: "poll-gone", at: 24, poll: "between" },
    slide(25, 4),
    slide(26, 5),
  ];
  const stretches = [
    { fromMs: 10, untilMs: 20 },
    { fromMs: 30, untilMs: 40 },
  ];
  expect(capture(moments, stretches)).toEqual([
    { kind: "begin", at: 10 },
    slide(10, 2),
    slide(12, 3),
    { kind: "poll", at: 13, poll: "p" },
    { kind: "begin", at: 30 },
    slide(30, 5),
  ]);
});

const anyMoment: fc.Arbitrary<Moment> = fc
  .record({
    kind: fc.constantFrom("slide", "blank", "poll", "results", "poll-gone"),
    at: fc.integer({ min: 0, max: 100 }),
    number: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ kind, at, number }): Moment => {
    if (kind === "slide") return slide(at, number);
    return kind === "blank" ? { kind, at } : { kind, at, poll: `p${number}` };
  });
const anyMoments = fc
  .array(anyMoment, { maxLength: 40 })
  .map((moments) => moments.toSorted((a, b) => a.at - b.at));
const anyStretches = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 8 })
  .map((marks) => {
    const sorted = marks.toSorted((a, b) => a - b);
    return sorted.flatMap((fromMs, index): Stretch[] => {
      const untilMs = sorted[index + 1];
      return index % 2 === 0 && untilMs !== undefined
        ? [{ fromMs, untilMs }]
        : [];
    });
  });

test("at every recorded moment the replay shows what the class saw", () => {
  fc.assert(
    fc.property(anyMoments, anyStretches, (moments, stretches) => {
      const captured = capture(moments, stretches);
      for (const { fromMs, untilMs } of stretches)
        for (let at = fromMs; at < untilMs; at += 1)
          expect(findStanding(captured, at)).toEqual(findStanding(moments, at));
    }),
  );
});

test("nothing is in it that stood on no screen while it was recorded", () => {
  fc.assert(
    fc.property(anyMoments, anyStretches, (moments, stretches) => {
      const seen = new Set<string>();
      for (const { fromMs, untilMs } of stretches)
        for (let at = fromMs; at < untilMs; at += 1) {
          for (const each of moments)
            if (each.at === at && each.kind === "poll") seen.add(each.poll);
          seen.add(findStanding(moments, at).poll);
        }
      for (const each of capture(moments, stretches))
        if (each.kind === "poll") expect(seen).toContain(each.poll);
    }),
  );
});

test("the whiteboard is seen from when it comes up, or recording begins, until it is taken down or recording stops", () => {
  const board = (at: number, isShown: boolean): Moment => ({
    kind: "board",
    at,
    isShown,
  });
  const stretches = [
    { fromMs: 10, untilMs: 20 },
    { fromMs: 30, untilMs: 40 },
    { fromMs: 50, untilMs: 60 },
  ];
  const moments = [board(5, true), board(15, false), board(35, true)];
  expect(listBoardTimes(capture(moments, stretches), stretches)).toEqual([
    { fromMs: 10, untilMs: 15 },
    { fromMs: 35, untilMs: 40 },
    { fromMs: 50, untilMs: 60 },
  ]);
});
