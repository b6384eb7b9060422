import { expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { closed, derive, MINUTE_MS, row } from "../testing/make-log.ts";

const fact = (minutes: number, name: string, payload = {}) =>
  row(minutes, {
    name,
    class: "k",
    participant: null,
    connection: null,
    payload,
  });
const walked = (minutes: number, to: string) =>
  fact(minutes, "class.walked", { to });
const at = (minutes: number, place: string) =>
  row(minutes, { name: "place.entered", place });
/** In the restaurant from minute 20 to minute 40 of an hour. */
const LESSON = [
  fact(0, "class.started"),
  walked(20, "restaurant"),
  walked(40, "classroom"),
  fact(60, "class.ended"),
];

test.each<[string, LogEvent[], { attended: number; gaps: number } | undefined]>(
  [
    [
      "with the class all the way",
      [
        at(0, "classroom"),
        at(20.5, "plaza"),
        at(21, "restaurant"),
        at(41, "plaza"),
        at(42, "classroom"),
      ],
      { attended: 60, gaps: 0 },
    ],
    [
      "a way that took too long was no way",
      [at(0, "classroom"), at(20.5, "plaza"), at(24, "restaurant")],
      { attended: 20.5 + 16, gaps: 1 },
    ],
    [
      "whoever never arrives left when they set out",
      [at(0, "classroom"), at(20.5, "plaza")],
      { attended: 20.5, gaps: 0 },
    ],
    [
      "stays behind in the classroom",
      [at(0, "classroom")],
      { attended: 60, gaps: 0 },
    ],
    [
      "was there before the class, and stays when it has left",
      [at(0, "restaurant")],
      { attended: 20, gaps: 0 },
    ],
    [
      "arrives only after the class is over",
      [at(0, "classroom"), at(41, "plaza"), at(59, "classroom")],
      { attended: 42, gaps: 1 },
    ],
    [
      "goes out before the class does",
      [at(0, "classroom"), at(19, "plaza"), at(20.5, "restaurant")],
      { attended: 19 + 19.5, gaps: 1 },
    ],
    ["is in another place", [at(0, "gym")], undefined],
  ],
)("on a field trip: %s", (_title, stays, expected) => {
  const [visit] =
    derive([...LESSON, ...stays, closed(70, "left")]).people[0]?.attendance ??
    [];
  if (expected === undefined) expect(visit).toBeUndefined();
  else
    expect(visit).toMatchObject({
      attendedMs: expected.attended * MINUTE_MS,
      gaps: expected.gaps,
    });
});

test("a way on which the line was lost is a gap", () => {
  const events = [
    ...LESSON,
    at(0, "classroom"),
    at(20.5, "plaza"),
    closed(20.75, "lost"),
    row(21, { name: "connection.opened", connection: "c-2" }),
    row(21, {
      name: "place.entered",
      place: "restaurant",
      connection: "c-2",
    }),
    closed(40, "left", "c-2"),
  ];
  expect(derive(events).people[0]?.attendance[0]).toMatchObject({
    attendedMs: 39.5 * MINUTE_MS,
    gaps: 1,
    gapMs: 0.5 * MINUTE_MS,
  });
});

test("a class that ends on its trip has it to the end; time on it is an action, and dwell stays as it was", () => {
  const { people } = derive([
    fact(0, "class.started"),
    walked(5, "restaurant"),
    fact(50, "class.ended"),
    row(0, { name: "connection.opened" }),
    at(0, "restaurant"),
    closed(60, "left"),
  ]);
  expect(people[0]?.attendance[0]?.attendedMs).toBe(45 * MINUTE_MS);
  // Nothing else was done for 60 minutes, and yet the visit did not end.
  expect(people[0]?.sessions).toHaveLength(1);
  expect(people[0]?.sessions[0]?.dwellMs.get("restaurant")).toBe(
    60 * MINUTE_MS,
  );
});
