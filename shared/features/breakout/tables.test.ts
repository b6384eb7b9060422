import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { dealOut, seatsOfTable, smallestTable } from "./tables.ts";

test("late-comers keep tables as even as they can be", () => {
  assert(
    property(
      integer({ min: 2, max: 8 }),
      array(integer({ min: 0, max: 9 }), { maxLength: 40 }),
      (count, taken) => {
        const sizeOf = (table: number) =>
          taken.filter((each) => each === table).length;
        const chosen = smallestTable(count, taken);
        for (let table = 1; table <= count; table += 1)
          expect(sizeOf(chosen)).toBeLessThanOrEqual(sizeOf(table));
        expect(chosen).toBeLessThanOrEqual(count);
      },
    ),
  );
});

test("everybody is dealt out, no table has two more than another", () => {
  assert(
    property(
      integer({ min: 0, max: 60 }),
      integer({ min: 2, max: 8 }),
      (people, count) => {
        const order = Array.from({ length: people }, (_, index) => index);
        const tables = [...dealOut(order, count).values()];
        expect(tables.length).toBe(people);
        const sizes = Array.from(
          { length: count },
          (_, index) => tables.filter((table) => table === index + 1).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
      },
    ),
  );
});

test("every seat belongs to one table", () => {
  const seats = Array.from({ length: 24 }, (_, index) => index);
  for (let count = 2; count <= 8; count += 1) {
    const parted = Array.from({ length: count }, (_, index) =>
      seatsOfTable(seats, count, index + 1),
    );
    expect(parted.flat()).toEqual(seats);
    for (const own of parted) expect(own.length).toBeGreaterThanOrEqual(3);
  }
});
