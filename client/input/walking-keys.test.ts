import { expect, test } from "vitest";
import { directionOfKeys, wayOfKey } from "./walking-keys.ts";

const plain = { ctrlKey: false, altKey: false, metaKey: false };

test.each([
  [["ArrowUp"], 0, 1],
  [["KeyS"], 0, -1],
  [["KeyA", "KeyW"], -1, 1],
  [["ArrowLeft", "ArrowRight"], 0, 0],
  [["ArrowRight", "KeyD"], 1, 0],
  [["KeyX"], 0, 0],
])("%o asks for right %d and forward %d", (codes, right, forward) => {
  expect(directionOfKeys(codes)).toEqual({ right, forward });
});

test.each([
  [{ ...plain, code: "KeyW" }, "forward"],
  [{ ...plain, code: "ArrowLeft" }, "left"],
  [{ ...plain, code: "KeyQ" }, undefined],
  [{ ...plain, code: "KeyW", ctrlKey: true }, undefined],
  [{ ...plain, code: "ArrowLeft", altKey: true }, undefined],
])("%o walks %s", (key, way) => {
  expect(wayOfKey(key)).toBe(way);
});
