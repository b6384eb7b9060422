import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { closed, derive, row } from "../testing/make-log.ts";
import { computeMetrics, LOG_ALONE } from "./compute-metrics.ts";

const DAY_MIN = 1440;

/** A visit of 20 minutes on a study day, with three places; the last is only passed through. */
function visit(participant: string, day: number, via = "3d"): LogEvent[] {
  const own = { participant, connection: `${participant}-${day}` };
  const start = day * DAY_MIN;
  const enter = (minutes: number, place: string) =>
    row(start + minutes, { name: "place.entered", place, ...own });
  return [
    row(start, { name: "connection.opened", via, ...own }),
    enter(1, "plaza"),
    enter(2, "gym"),
    enter(3, "plaza"),
    enter(19.95, "hall"),
    row(start + 20, { name: "connection.closed", ...own }),
  ];
}

function write(participant: string, day: number, name = "message.sent") {
  const payload = { channel: "nearby", chars: 4 };
  const connection = `${participant}-${day}`;
  return row(day * DAY_MIN + 5, { name, participant, connection, payload });
}

function leave(participant: string, day: number): LogEvent {
  const draft = { name: "member.left", participant, connection: null };
  return row(day * DAY_MIN, draft);
}

const measure = (events: readonly LogEvent[]) =>
  computeMetrics(derive(events), LOG_ALONE);

/** P1 comes in both months, P2 once on a page, P3 leaves on day 20. */
const log = [
  ...visit("P1", 0),
  ...visit("P1", 2),
  ...visit("P1", 35),
  ...visit("P2", 0, "page+touch"),
  ...visit("P3", 0),
  leave("P3", 20),
];

test("M1 divides visits on both surfaces by the months that people have begun", () => {
  const { M1 } = measure(log);
  // P1 and P2 have begun two months when the log ends on day 35, P3 one.
  expect(M1).toMatchObject({ numerator: 5, denominator: 5, value: 1, n: 3 });
  expect(M1?.byParticipant).toEqual({ P1: 1.5, P2: 0.5, P3: 1 });
  expect(M1?.byMonth).toEqual({ 1: 4 / 3, 2: 0.5 });
});

test("R1 is the share of months with a login on the island", () => {
  const { R1 } = measure(log);
  expect(R1).toMatchObject({ numerator: 3, denominator: 5, value: 0.6 });
  expect(R1?.byMonth).toEqual({ 1: 2 / 3, 2: 0.5 });
  expect(R1?.everActive).toMatchObject({ value: 1, n: 2 });
});

test("Z2 counts places that were stayed in, once a session", () => {
  const { Z2 } = measure(log);
  expect(Z2).toMatchObject({ value: 2, numerator: 8, denominator: 4 });
  expect(Z2?.byPlace).toEqual({ gym: 1, plaza: 1 });
});

test("C1 and C2 know who is still a member, and for how long each was", () => {
  const { C1, C2 } = measure(log);
  expect(C1).toMatchObject({ value: 2, byKind: { joined: 3, left: 1 } });
  expect(C2?.byParticipant).toEqual({ P1: 35, P2: 35, P3: 20 });
  expect(C2?.value).toBe(30);
});

describe("who writes", () => {
  const events = [
    ...log,
    write("P1", 0),
    write("P1", 2),
    write("P1", 2, "post.reacted"),
    write("P1", 5, "post.replied"),
    write("P3", 0, "post.reacted"),
  ];

  test("E2 counts who wrote or reacted at all, and on each date", () => {
    const { E2 } = measure(events);
    expect(E2).toMatchObject({ value: 2, n: 3 });
    expect(E2?.byParticipant).toEqual({ P1: 1, P2: 0, P3: 1 });
    expect(E2?.byDay).toEqual({
      "2026-01-05": 2,
      "2026-01-07": 1,
      "2026-01-10": 1,
    });
  });

  test("E3 is the share of weeks with three days or more", () => {
    // Six weeks each for P1 and P2, three for P3; only the first of P1 has three days.
    const { E3 } = measure(events);
    expect(E3).toMatchObject({ numerator: 1, denominator: 15 });
    expect(E3?.byParticipant).toEqual({ P1: 1 / 6, P2: 0, P3: 0 });
  });

  test("C3 is the share of members who wrote in the last 30 days", () => {
    const { C3 } = measure(events);
    // The log ends on day 35; day 5 is the 31st from there.
    expect(C3).toMatchObject({ numerator: 0, denominator: 2 });
    expect(C3?.byKind).toEqual({ active: 0, lurker: 1, other: 1 });
    expect(measure([...events, write("P1", 6)])["C3"]).toMatchObject({
      value: 0.5,
      byKind: { active: 1, lurker: 1, other: 0 },
    });
  });
});

test("V2 counts turns of a second or more, and their minutes", () => {
  const speak = (minutes: number, ms: number) =>
    row(minutes, { name: "voice.spoke", payload: { ms } });
  const { V2 } = measure([
    row(0, "connection.opened"),
    speak(1, 30_000),
    speak(3, 900),
    speak(5, 60_000),
    closed(10, "left"),
    row(11, { name: "connection.opened", participant: "P2" }),
  ]);
  expect(V2).toMatchObject({ value: 1, n: 2 });
  expect(V2?.byKind).toEqual({ turns: 2, minutes: 1.5 });
});

describe("classes by plan and by week", () => {
  const lesson = (id: string, day: number): LogEvent[] => {
    const own = { class: id, participant: null, connection: null };
    const start = day * DAY_MIN;
    return [
      row(start, { name: "class.started", ...own }),
      row(start + 20, { name: "class.ended", ...own }),
    ];
  };
  const sit = (participant: string, day: number): LogEvent[] => {
    const own = { participant, connection: `${participant}-${day}` };
    const start = day * DAY_MIN;
    return [
      row(start, { name: "connection.opened", ...own }),
      row(start, { name: "place.entered", place: "classroom", ...own }),
      row(start + 20, { name: "connection.closed", ...own }),
    ];
  };
  // Day 0 is a Monday. Labels on Monday and again on Wednesday, feet a week later.
  const events = [
    ...lesson("labels-1", 0),
    ...lesson("labels-2", 2),
    ...lesson("feet-1", 7),
    ...sit("P1", 0),
    ...sit("P1", 2),
    ...sit("P2", 0).slice(0, 1),
    ...sit("P2", 2),
  ];
  const sources = {
    ...LOG_ALONE,
    planned: new Map(
      Object.entries({
        "labels-1": 0,
        "labels-2": 2,
        "feet-1": 7,
        never: 7,
        "in-a-year": 365,
      }).map(([id, day]) => [id, row(day * DAY_MIN, "x").atMs]),
    ),
    series: new Map([
      ["labels-1", "labels"],
      ["labels-2", "labels"],
    ]),
  };

  test("A1 holds what was held against what was due", () => {
    const { A1 } = computeMetrics(derive(events), sources);
    expect(A1).toMatchObject({ value: 0.75, numerator: 3, denominator: 4 });
    expect(A1?.byClass).toEqual({
      "labels-1": 20,
      "labels-2": 20,
      "feet-1": 20,
    });
    expect(measure(events)["A1"]?.value).toBeNull();
  });

  test("A3 counts any class of a series in a week once", () => {
    const { A2, A3 } = computeMetrics(derive(events), sources);
    expect(A2?.byParticipant).toEqual({ P1: 2 / 3, P2: 1 / 3 });
    expect(A3).toMatchObject({ numerator: 2, denominator: 4 });
    expect(A3?.byParticipant).toEqual({ P1: 0.5, P2: 0.5 });
    expect(A3?.bySeries).toEqual({ labels: 1, "feet-1": 0 });
  });
});
