import { expect, test } from "vitest";
import { DEFAULT_PARAMETERS } from "./parameters.ts";
import { SensitivityTable } from "./sensitivity.ts";
import { closed, EVENING_MS, MINUTE_MS, row } from "./testing/make-log.ts";

test("the table shows how sessions and active minutes hang on the thresholds", () => {
  const presence = {
    state: "visible",
    start: EVENING_MS,
    end: EVENING_MS + 60 * MINUTE_MS,
  };
  const table = new SensitivityTable([], DEFAULT_PARAMETERS);
  table.add("P1", [
    row(0, { name: "connection.opened", source: "server" }),
    row(20, {
      name: "presence.recorded",
      source: "server",
      payload: presence,
    }),
    closed(20, "lost"),
    row(27, { name: "connection.opened", connection: "c-2" }),
    closed(40, "lost", "c-2"),
  ]);
  expect(table.rows).toHaveLength(16);
  const find = (windowMin: number, gapMin: number) =>
    table.rows.find(
      (one) =>
        one.activeWindowMs === windowMin * MINUTE_MS &&
        one.mergeGapMs === gapMin * MINUTE_MS,
    );
  expect(find(3, 5)).toMatchObject({
    sessions: 2,
    sessionMinutes: 33,
    activeMinutes: 6,
  });
  expect(find(1, 10)).toMatchObject({
    sessions: 1,
    sessionMinutes: 33,
    activeMinutes: 2,
  });
});
