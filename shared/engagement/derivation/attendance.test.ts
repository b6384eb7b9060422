import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { LOG_ALONE } from "../metrics/compute-metrics.ts";
import { measureAttendance } from "../metrics/a2-attendance.ts";
import { closed, derive, MINUTE_MS, row } from "../testing/make-log.ts";
import { partClassTime } from "./class-runs.ts";

const fact = (minutes: number, name: string, id: string) =>
  row(minutes, { name, class: id, participant: null, connection: null });
const lesson = [fact(0, "class.started", "k"), fact(60, "class.ended", "k")];
const inside = (from: number, to: number): LogEvent[] => [
  row(from, { name: "connection.opened", connection: `c${from}` }),
  row(from, {
    name: "place.entered",
    place: "classroom",
    connection: `c${from}`,
  }),
  closed(to, "lost", `c${from}`),
];

function attend(events: LogEvent[]) {
  const [visit] = derive(events).people[0]?.attendance ?? [];
  return visit;
}

describe("attendance", () => {
  test.each<[string, LogEvent[], object | undefined]>([
    [
      "the whole class",
      inside(-5, 65),
      {
        attended: true,
        attendedMs: 60 * MINUTE_MS,
        lateMs: 0,
        leftEarlyMs: 0,
        gaps: 0,
      },
    ],
    [
      "half of it",
      inside(30, 65),
      { attended: true, attendedMs: 30 * MINUTE_MS, lateMs: 30 * MINUTE_MS },
    ],
    [
      "less than half",
      inside(0, 29.9),
      { attended: false, leftEarlyMs: 30.1 * MINUTE_MS },
    ],
    [
      "gaps are shown, not filled",
      [...inside(0, 20), ...inside(24, 60)],
      { attendedMs: 56 * MINUTE_MS, gaps: 1, gapMs: 4 * MINUTE_MS },
    ],
    [
      "elsewhere is absent",
      [row(0, { name: "place.entered", place: "hall" }), closed(60, "lost")],
      undefined,
    ],
  ])("%s", (_title, events, expected) => {
    const visit = attend([...lesson, ...events]);
    if (expected === undefined) expect(visit).toBeUndefined();
    else expect(visit).toMatchObject(expected);
  });

  test("a class that nobody ended ran to the last slide", () => {
    const events = [
      fact(0, "class.started", "k"),
      fact(40, "slide.shown", "k"),
      ...inside(0, 60),
    ];
    expect(attend(events)?.attendedMs).toBe(40 * MINUTE_MS);
  });
});

test("of classes that run at once the latest started has the room", () => {
  const runs = [
    { id: "a", startMs: 0, endMs: 60 },
    { id: "b", startMs: 20, endMs: 30 },
    { id: "c", startMs: 25, endMs: 80 },
  ];
  expect(partClassTime(runs)).toEqual([
    { id: "a", startMs: 0, endMs: 20 },
    { id: "b", startMs: 20, endMs: 25 },
    { id: "c", startMs: 25, endMs: 80 },
  ]);
});

test("A2 pools over classes and who was enrolled and invited at the start", () => {
  const consent = (minutes: number, participant: string) =>
    row(minutes, {
      name: "consent.given",
      participant,
      payload: { scope: "activity" },
    });
  const events = [
    ...lesson,
    fact(7 * 1440, "class.started", "m"),
    fact(7 * 1440 + 60, "class.ended", "m"),
    consent(-10, "P1"),
    consent(-10, "P2"),
    consent(100, "P3"),
    ...inside(0, 60),
  ];
  const engagement = derive(events);
  expect(measureAttendance(engagement, LOG_ALONE.invitations)).toMatchObject({
    value: 0.2,
    numerator: 1,
    denominator: 5,
    n: 3,
    byClass: { k: 0.5, m: 0 },
    byParticipant: { P1: 0.5, P2: 0, P3: 0 },
  });
  const invitations = new Map([["m", new Set(["P3"])]]);
  expect(measureAttendance(engagement, invitations)).toMatchObject({
    denominator: 3,
  });
});

test("A2 leaves out a class that ran while somebody had withdrawn their consent", () => {
  const consent = (minutes: number, word: string) =>
    row(minutes, {
      name: `consent.${word}`,
      connection: null,
      payload: { scope: "activity" },
    });
  const held = (withdrawn: number, again: number) =>
    measureAttendance(
      derive([
        ...lesson,
        consent(-60, "given"),
        consent(withdrawn, "withdrawn"),
        consent(again, "given"),
      ]),
      LOG_ALONE.invitations,
    ).denominator;
  expect(held(-30, 90)).toBe(0);
  expect(held(-30, -20)).toBe(1);
  expect(held(-30, 0)).toBe(1);
  expect(held(1, 90)).toBe(1);
});
