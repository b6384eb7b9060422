import { expect, test } from "vitest";
import type { LogEvent } from "./event-record.ts";
import { computeMetrics, LOG_ALONE } from "./metrics/compute-metrics.ts";
import type { EngagementParameters } from "./parameters.ts";
import { closed, derive, listSessions, row } from "./testing/make-log.ts";

const DAY_MIN = 24 * 60;
const ZONE = { timeZone: "America/New_York" };

/** A visit of 20 minutes with one item, on a connection of its own. */
function visit(minutes: number, participant = "P1"): LogEvent[] {
  const own = { participant, connection: `${participant}-${minutes}` };
  return [
    row(minutes, { name: "connection.opened", ...own }),
    row(minutes + 10, { name: "item.opened", item: "menu-1", ...own }),
    row(minutes + 20, {
      name: "connection.closed",
      payload: { reason: "signed-out" },
      ...own,
    }),
  ];
}

function consent(
  minutes: number,
  word: "given" | "withdrawn",
  participant = "P1",
) {
  const payload = { scope: "activity" };
  const name = `consent.${word}`;
  return row(minutes, { name, participant, connection: null, payload });
}

function measure(
  events: LogEvent[],
  parameters: Partial<EngagementParameters> = {},
  uncounted: string[] = [],
) {
  const engagement = derive(events, parameters, new Set(uncounted));
  return computeMetrics(engagement, LOG_ALONE);
}

test("a member who only gave consent is enrolled with zero sessions", () => {
  const events = [...visit(0), consent(0, "given", "P2")];
  const { L1, L2 } = measure(events);
  expect(L1).toMatchObject({ value: 0.5, n: 2, numerator: 1, denominator: 2 });
  expect(L1?.everActive).toMatchObject({ value: 1, n: 1 });
  expect(L1?.byParticipant).toEqual({ P1: 1, P2: 0 });
  expect(L2?.byParticipant).toEqual({ P1: 20, P2: null });
  expect(L2?.n).toBe(1);
});

test("rows outside consent are left out, and open connections end at the withdrawal", () => {
  const within = [
    consent(0, "given"),
    row(0, { name: "connection.opened" }),
    row(5, { name: "item.opened", item: "a" }),
    consent(12, "withdrawn"),
  ];
  const outside = [
    row(-3, { name: "item.opened", item: "b" }),
    row(12, { name: "item.opened", item: "c" }),
    row(14, { name: "item.opened", item: "d" }),
    closed(20, "signed-out"),
    ...visit(DAY_MIN),
  ];
  expect(listSessions([...outside, ...within])).toEqual([
    [0, 12, 12, "last-heartbeat"],
  ]);
  expect(measure([...outside, ...within])).toEqual(measure(within));
  expect(measure(within)["I1"]?.value).toBe(1);
});

test("consent given again starts a connection of its own within the same one", () => {
  const events = [
    consent(0, "given"),
    row(0, { name: "connection.opened", via: "page+pointer" }),
    consent(10, "withdrawn"),
    consent(13, "given"),
    row(14, "post.viewed"),
    closed(20, "signed-out"),
  ];
  expect(listSessions(events)).toEqual([[0, 20, 16, "signed-out"]]);
  expect(derive(events).people[0]?.sessions[0]?.surface).toBe("page");
});

test("a connection lost long before the withdrawal is not drawn out to it", () => {
  const events = [
    consent(0, "given"),
    row(0, { name: "connection.opened", connection: "lost" }),
    row(5, { name: "item.opened", connection: "lost" }),
    ...visit(60),
    consent(120, "withdrawn"),
  ];
  expect(listSessions(events)).toEqual([
    [0, 5, 5, "last-heartbeat"],
    [60, 80, 20, "signed-out"],
  ]);
});

test("a person whose consent does not cover activity is no participant", () => {
  const mail = row(0, { name: "consent.given", payload: { scope: "mail" } });
  expect(derive([mail, ...visit(1)]).people).toEqual([]);
});

test("staff rows change nothing", () => {
  const staff = visit(1, "N1");
  expect(measure([...visit(0), ...staff], {}, ["N1"])).toEqual(
    measure(visit(0)),
  );
});

test("a session on day 200 counts in minutes and items, not in the six months", () => {
  const events = [consent(0, "given"), ...visit(1), ...visit(200 * DAY_MIN)];
  const { L1, L2, L3, I1 } = measure(events);
  expect(L1?.value).toBe(1);
  expect(L3).toMatchObject({ value: 1, denominator: 1 });
  expect(L2).toMatchObject({ value: 20, numerator: 40, denominator: 2 });
  expect(I1?.value).toBe(2);
});

test.each([
  ["spring forward", Date.UTC(2026, 2, 8, 6, 50)],
  ["fall back", Date.UTC(2026, 10, 1, 5, 50)],
  ["a month end", Date.UTC(2026, 1, 1, 4, 50)],
])("a night over %s is one session of its true length", (_title, startMs) => {
  const at = (minutes: number) =>
    minutes + (startMs - Date.UTC(2026, 0, 5, 18)) / 60_000;
  const events = [
    consent(0, "given"),
    row(at(0), "connection.opened"),
    row(at(25), "gesture.made"),
    closed(at(50), "signed-out"),
  ];
  const { people, calendar } = derive(events, ZONE);
  const [session] = people[0]?.sessions ?? [];
  expect(people[0]?.sessions).toHaveLength(1);
  expect(session?.connectedMs).toBe(50 * 60_000);
  expect(session?.day).toBe(
    calendar.dayAt(startMs) - calendar.dayAt(Date.UTC(2026, 0, 5, 18)),
  );
});

test("a study day is a date of the study's zone, whatever the hour", () => {
  // 18:00 UTC is 13:00 in New York; 11 hours later its date changes.
  const events = [
    consent(0, "given"),
    ...visit(10 * 60 + 59),
    ...visit(11 * 60 + 20),
  ];
  const days = (timeZone: string) =>
    derive(events, { timeZone }).people[0]?.sessions.map(({ day }) => day);
  expect(days("America/New_York")).toEqual([0, 1]);
  expect(days("UTC")).toEqual([1, 1]);
});

test.each([
  ["enrolment", [10, 15]],
  ["randomisation", [8, 13]],
  ["first-session", [0, 5]],
] as const)("day 0 by %s gives days %j", (dayZero, days) => {
  const events = [
    consent(0, "given"),
    row(2 * DAY_MIN, { name: "arm.assigned", connection: null }),
    ...visit(10 * DAY_MIN),
    ...visit(15 * DAY_MIN),
  ];
  const [person] = derive(events, { dayZero }).people;
  expect(person?.sessions.map(({ day }) => day)).toEqual(days);
});

test("days before day 0 count nowhere", () => {
  const events = [
    ...visit(0),
    row(DAY_MIN, { name: "arm.assigned", connection: null }),
    ...visit(DAY_MIN + 30),
  ];
  const metrics = measure(events, { dayZero: "randomisation" });
  expect(metrics["L1"]?.value).toBe(1);
  expect(metrics["I1"]?.value).toBe(1);
  expect(metrics["L2"]?.numerator).toBe(20);
});
