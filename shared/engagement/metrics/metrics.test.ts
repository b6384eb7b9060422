import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { closed, derive, row } from "../testing/make-log.ts";
import { computeMetrics, LOG_ALONE } from "./compute-metrics.ts";

const DAY_MIN = 1440;

function messages(participant: string, count: number, day = 0): LogEvent[] {
  return Array.from({ length: count }, (_, index) =>
    row(day * DAY_MIN + index, {
      name: "message.sent",
      participant,
      payload: { channel: "nearby", chars: 5, index },
    }),
  );
}

/** A visit of 50 minutes; `items` are [item, kind], a minute apart. */
function visit(
  participant: string,
  items: readonly (readonly [string, string])[],
  via = "3d",
): LogEvent[] {
  const own = { participant, connection: participant };
  return [
    row(0, { name: "connection.opened", via, ...own }),
    ...items.map(([item, kind], index) =>
      row(index + 1, { name: "item.opened", item, payload: { kind }, ...own }),
    ),
    row(25, { name: "gesture.made", ...own }),
    row(50, { name: "connection.closed", ...own }),
  ];
}

function repeat(item: string, kind: string, times: number) {
  return Array.from({ length: times }, () => [item, kind] as const);
}

function measure(events: readonly LogEvent[], catalogue: string[] = []) {
  const sources = { ...LOG_ALONE, catalogue: new Set(catalogue) };
  return computeMetrics(derive(events), sources);
}

describe("E1", () => {
  const people = Array.from({ length: 13 }, (_, index) => `P${index + 1}`);

  test("8 of 13 people with 3 or more messages give 0.615", () => {
    const events = people.flatMap((name, index) =>
      messages(name, index < 8 ? 3 + (index % 2) : 1 + (index % 2)),
    );
    const { E1 } = measure(events);
    expect(E1?.value).toBeCloseTo(0.615, 3);
    expect(E1).toMatchObject({ numerator: 8, denominator: 13, n: 13 });
    expect(E1?.byDay).toEqual({ "2026-01-05": 8 / 13 });
  });

  test("the highest day counts; mean and sd are over days with messages", () => {
    const events = [
      ...messages("P1", 3),
      ...messages("P2", 1),
      ...messages("P1", 3, 1),
      ...messages("P2", 4, 1),
      ...messages("P3", 2, 1),
      ...messages("P2", 1, 5),
    ];
    const { E1 } = measure(events);
    expect(E1).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 });
    expect(E1?.mean).toBeCloseTo((1 / 2 + 2 / 3 + 0) / 3, 12);
    expect(Object.keys(E1?.byDay ?? {})).toEqual([
      "2026-01-05",
      "2026-01-06",
      "2026-01-10",
    ]);
    expect(E1?.byParticipant).toEqual({ P1: 1, P2: 1 / 3, P3: 0 });
  });

  test("of equal days the one with most people counts", () => {
    const events = [
      ...messages("P1", 3),
      ...messages("P1", 3, 1),
      ...messages("P2", 3, 1),
    ];
    expect(measure(events)["E1"]).toMatchObject({ value: 1, denominator: 2 });
  });
});

describe("item metrics", () => {
  const events = [
    ...visit("P1", repeat("menu-1", "menu", 6)),
    ...visit("P2", [...repeat("food-1", "food", 2), ["menu-1", "menu"]]),
    ...visit("P3", [["book-9", "book"]]),
    ...visit("P4", [["menu-2", "menu"]], "page+touch"),
  ];

  test("I1 counts island sessions only, over all enrolled", () => {
    const { I1 } = measure(events);
    expect(I1).toMatchObject({ value: 10, n: 4, mean: 2.5, median: 2 });
    expect(I1?.everActive).toMatchObject({ value: 10, n: 3 });
    expect(I1?.byParticipant).toEqual({ P1: 6, P2: 3, P3: 1, P4: 0 });
  });

  test("I2 is the share of the catalogue that anybody handled", () => {
    const catalogue = ["menu-1", "menu-2", "food-1", "food-2"];
    const { I2 } = measure(events, catalogue);
    expect(I2).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 });
    expect(I2?.byParticipant).toMatchObject({ P1: 0.25, P2: 0.5, P3: 0 });
    expect(measure(events)["I2"]?.value).toBeNull();
  });

  test.each([
    [[6, 3, 1, 0], 2],
    [[5, 5, 5, 5], 3],
    [[1, 1], 2],
    [[7], 1],
    [[0, 0], null],
  ])("I3 of %j is %j", (counts, expected) => {
    const log = counts.flatMap((count, index) =>
      visit(`P${index}`, repeat("menu-1", "menu", count)),
    );
    expect(measure(log)["I3"]?.value).toBe(expected);
  });

  test("I4 counts the kinds that were handled", () => {
    const { I4 } = measure(events);
    expect(I4?.value).toBe(3);
    expect(I4?.byKind).toMatchObject({ menu: 7, food: 2, book: 1, video: 0 });
  });
});

test("Z1 has the share of every place, adding up to 1", () => {
  const enter = (minutes: number, place: string) =>
    row(minutes, { name: "place.entered", place });
  const { Z1 } = measure([
    row(0, "connection.opened"),
    enter(5, "classroom"),
    enter(15, "gym"),
    closed(20, "left"),
  ]);
  expect(Z1).toMatchObject({ value: 0.5, numerator: 10, denominator: 20 });
  expect(Z1?.byPlace).toEqual({ none: 0.25, classroom: 0.5, gym: 0.25 });
});

test("M2 and M3 count who came back on another day, on both surfaces", () => {
  const page = (participant: string, day: number, section: string) =>
    row(day * DAY_MIN, {
      name: "page.opened",
      participant,
      via: "page+touch",
      connection: `${participant}-${day}`,
      payload: { section },
    });
  const { M2, M3 } = measure([
    page("P1", 0, "chat"),
    page("P1", 3, "chat"),
    page("P1", 3, "plan"),
    page("P2", 1, "chat"),
  ]);
  expect(M2).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
  expect(M3?.value).toBeNull();
  expect(M3?.bySection).toEqual({ chat: 0.5, plan: 0 });
});

test("an empty log gives null, never 0 by 0", () => {
  const metrics = measure([]);
  for (const id of ["L1", "L2", "L3", "L4", "L5", "I2", "I3", "Z1", "A2", "E1"])
    expect(metrics[id]).toMatchObject({ value: null, n: 0, mean: null });
  expect(metrics["I1"]?.value).toBe(0);
});
