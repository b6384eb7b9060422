import { expect, test } from "vitest";
import { Footfalls } from "./footfalls.ts";

test("a way of seven metres has nine footfalls, however it is cut into pictures", () => {
  for (const perPictureM of [0.02, 0.05, 0.31]) {
    const feet = new Footfalls();
    let count = 0;
    for (let x = 0; x <= 7; x += perPictureM)
      if (feet.walkTo({ x, z: 0 })) count += 1;
    expect(count).toBe(9);
  }
});

test("nobody is heard who stands or is set down elsewhere", () => {
  const feet = new Footfalls();
  expect(feet.walkTo({ x: 0, z: 0 })).toBe(false);
  expect(feet.walkTo({ x: 0, z: 0 })).toBe(false);
  expect(feet.walkTo({ x: 20, z: 0 })).toBe(false);
  expect(feet.walkTo({ x: 20.1, z: 0 })).toBe(false);
});
