import { expect, test } from "vitest";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import { listTimetable } from "./list-timetable.ts";

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 2, 3, 18);

const held = (
  title: string,
  hours: number,
  state: Occurrence["state"] = "planned",
): Occurrence => ({
  id: title,
  title,
  kind: "class",
  startsAt: NOW_MS + hours * HOUR_MS,
  minutes: 60,
  state,
  topic: null,
  series: null,
  isMoved: false,
  trip: null,
  revision: 0,
  deck: null,
  capacity: null,
  coming: 0,
  isComing: null,
});
const shown = (classes: readonly Occurrence[]) =>
  listTimetable(classes, NOW_MS).map(({ title, state }) => `${title} ${state}`);

test.each([
  ["nothing where nothing is planned", [], []],
  [
    "what runs and what is called off, in order, before what comes later",
    [
      held("later", 50),
      held("off", 20, "cancelled"),
      held("on", -1, "running"),
    ],
    ["on now", "off cancelled"],
  ],
  [
    "nothing that is over, that nobody began, or after this week",
    [
      held("over", -2, "ended"),
      held("forgotten", -2),
      held("called off before", -2, "cancelled"),
      held("in eight days", 8 * 24),
    ],
    [],
  ],
  [
    "what runs longer than planned",
    [held("long", -3, "running")],
    ["long now"],
  ],
  [
    "two at most",
    [1, 2, 3].map((hour) => held(`at ${hour}`, hour)),
    ["at 1 planned", "at 2 planned"],
  ],
] as const)("the board shows %s", (_what, classes, expected) => {
  expect(shown(classes)).toEqual(expected);
});
