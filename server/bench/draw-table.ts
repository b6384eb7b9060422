import type { BenchResult } from "./run-bench.ts";

const show = (value: string | number | undefined): string =>
  typeof value === "number"
    ? String(Number(value.toPrecision(4)))
    : (value ?? "");

/** A result as lines of text: columns under one another, then the ratios. */
export function drawTable({ rows, ratios }: BenchResult): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [
    columns,
    ...rows.map((row) => columns.map((column) => show(row[column]))),
  ];
  const widths = columns.map((_column, at) =>
    Math.max(...cells.map((line) => line[at]?.length ?? 0)),
  );
  return [
    ...cells.map((line) =>
      line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join("  "),
    ),
    ...Object.entries(ratios).map(([name, ratio]) => `${name}: ${show(ratio)}`),
  ];
}
