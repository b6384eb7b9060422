import { expect, test } from "vitest";
import { findPlace, findStation } from "../../places/find-place.ts";
import { chooseTask, TASKS } from "./choose-task.ts";

test("every task has a place or station to be taken to", () => {
  for (const { id, to } of TASKS)
    expect(
      "station" in to ? findStation(to.station) : findPlace(to.place),
      id,
    ).toBeDefined();
});

test("seven days have seven tasks, across the end of a month and before 1970", () => {
  for (const [year, month, day] of [
    [2026, 2, 26],
    [1969, 12, 29],
  ] as const) {
    const week = Array.from(
      { length: TASKS.length },
      (_, index) => chooseTask({ year, month, day: day + index }).id,
    );
    expect(new Set(week).size).toBe(TASKS.length);
  }
});

test("a day keeps its task", () => {
  const date = { year: 2026, month: 3, day: 1 };
  expect(chooseTask(date)).toBe(chooseTask({ ...date }));
});
