import { assert, double, property } from "fast-check";
import { expect, test } from "vitest";
import { keepStep } from "./keep-step.ts";

test.each([
  ["in step", 10, 10.03, { kind: "run", rate: 1 }],
  ["a little behind", 10, 9.9, { kind: "run", rate: 1.05 }],
  ["a little ahead", 10, 10.2, { kind: "run", rate: 0.9 }],
  ["half a second behind", 10, 9.5, { kind: "run", rate: 1.15 }],
  ["far behind", 10, 3, { kind: "jump", toS: 10.4 }],
  ["far ahead", 10, 60, { kind: "jump", toS: 10.4 }],
])("%s", (_, classS, hereS, expected) => {
  const { kind, ...rest } = keepStep(classS, hereS, 0.4);
  expect(kind).toBe(expected.kind);
  expect(Object.values(rest)[0]).toBeCloseTo(
    ("rate" in expected ? expected.rate : expected.toS) ?? 0,
  );
});

test("wherever a film is, it is in step within ten seconds and stays so", () => {
  assert(
    property(
      double({ min: 0, max: 600, noNaN: true }),
      double({ min: 0, max: 600, noNaN: true }),
      double({ min: 0, max: 0.9, noNaN: true }),
      (classStartS, hereStartS, seekS) => {
        let classS = classStartS;
        let hereS = hereStartS;
        for (let turn = 0; turn < 80; turn += 1) {
          const correction = keepStep(classS, hereS, seekS);
          if (correction.kind === "jump") hereS = correction.toS;
          else hereS += 0.25 * correction.rate;
          classS += 0.25;
          if (turn > 40) expect(Math.abs(classS - hereS)).toBeLessThan(0.3);
        }
      },
    ),
  );
});
