import { expect, test } from "vitest";
import { drawTable } from "./draw-table.ts";

test("columns stand under one another, figures to four digits, ratios below", () => {
  expect(
    drawTable({
      rows: [
        { what: "island", cpu: 0.123456, kb: 12_345.6 },
        { what: "floor", cpu: 0.1 },
      ],
      ratios: { "cpu, island to floor": 1.23456 },
    }),
  ).toEqual([
    "  what     cpu     kb",
    "island  0.1235  12350",
    " floor     0.1       ",
    "cpu, island to floor: 1.235",
  ]);
});
