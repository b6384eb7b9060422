import { expect, test } from "vitest";
import { menu } from "./menu.ts";

const station = "restaurant/menu";
const { compare, order } = menu.requests;

test.each([
  { dishes: ["bibimbap"], isTaken: true },
  { dishes: ["a", "b", "c", "d"], isTaken: true },
  { dishes: [], isTaken: false },
  { dishes: ["a", "b", "c", "d", "e"], isTaken: false },
  { dishes: ["bibimbap", "bibimbap"], isTaken: false },
  { dishes: ["x".repeat(41)], isTaken: false },
  { dishes: [1], isTaken: false },
])("an order of $dishes is of the right shape: $isTaken", (row) => {
  const { success } = order.payload.safeParse({ station, dishes: row.dishes });
  expect(success).toBe(row.isTaken);
});

test.each([
  { dishes: ["a", "b"], isTaken: true },
  { dishes: ["a"], isTaken: false },
  { dishes: ["a", "a"], isTaken: false },
  { dishes: ["a", "b", "c"], isTaken: false },
])("a comparison of $dishes is of the right shape: $isTaken", (row) => {
  const asked = { station, dishes: row.dishes };
  expect(compare.payload.safeParse(asked).success).toBe(row.isTaken);
});
