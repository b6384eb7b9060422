import { expect, test } from "vitest";
import { readGamepads } from "./gamepad.ts";

const button = (pressed: boolean): GamepadButton => ({
  pressed,
  touched: pressed,
  value: Number(pressed),
});
const pad = (
  axes: readonly number[],
  down: readonly number[] = [],
): Pick<Gamepad, "axes" | "buttons" | "connected"> => ({
  axes: [...axes],
  buttons: Array.from({ length: 17 }, (_, index) =>
    button(down.includes(index)),
  ),
  connected: true,
});

test.each([
  ["the left stick up walks forward", pad([0, -1, 0, 0]), 0, 1],
  ["a little is nothing", pad([0.1, 0.08, 0, 0]), 0, 0],
  ["half a push to the right goes right", pad([0.5, 0, 0, 0]), 0.5, 0],
  [
    "the cross walks too",
    pad([0, 0, 0, 0], [13, 14]),
    -Math.SQRT1_2,
    -Math.SQRT1_2,
  ],
])("%s", (_title, given, right, forward) => {
  const { walk } = readGamepads([null, given]);
  expect(walk.right).toBeCloseTo(right, 9);
  expect(walk.forward).toBeCloseTo(forward, 9);
});

test("a pad that rests leaves the turn to one that is moved", () => {
  const { walk, isBrisk } = readGamepads([
    pad([0, 0, 0, 0]),
    pad([1, 0, 0, 0], [5]),
  ]);
  expect(walk.right).toBe(1);
  expect(isBrisk).toBe(true);
});

test("the right stick turns the view and walks nobody", () => {
  const wish = readGamepads([pad([0, 0, 0.8, 0])]);
  expect(wish.look.right).toBeCloseTo(0.8, 9);
  expect(wish.walk).toEqual({ right: 0, forward: 0 });
});
