import { expect, test } from "vitest";
import { listSessions, row } from "../testing/make-log.ts";
import {
  act,
  expectSessions,
  live,
  opened,
  type SessionCase,
  signedOut,
} from "../testing/session-cases.ts";

test.each<SessionCase>([
  [
    "thirty minutes without an action are still one session",
    [opened, act(5), act(35), signedOut(40)],
    [[0, 40, 40, "signed-out"]],
  ],
  [
    "more than that ends it at the last action; the next starts another",
    [opened, act(5), act(35.001), signedOut(40)],
    [
      [0, 5, 5, "idle"],
      [35.001, 40, 4.999, "signed-out"],
    ],
  ],
  [
    "closing after idling is no visit",
    [opened, act(10), signedOut(60)],
    [[0, 10, 10, "idle"]],
  ],
  [
    "a position at rest is no action",
    [
      opened,
      act(10),
      ...[20, 30, 40, 50].map((minutes) =>
        row(minutes, { name: "position.sampled", payload: { still: true } }),
      ),
      signedOut(55),
    ],
    [[0, 10, 10, "idle"]],
  ],
  [
    "a position in movement is one, in an imported log every other row too",
    [
      opened,
      row(25, { name: "position.sampled", payload: { x: 1 } }),
      row(50, { name: "presence.recorded", payload: {} }),
      signedOut(70),
    ],
    [[0, 70, 70, "signed-out"]],
  ],
  [
    "time in a bridged gap is not idle time",
    live([
      opened,
      act(2),
      row(20, "connection.dropped"),
      row(24, "connection.resumed"),
      act(36),
      signedOut(50),
    ]),
    [[0, 50, 46, "signed-out"]],
  ],
  [
    "an idle wait reaches over a bridged gap",
    live([
      opened,
      act(2),
      row(20, "connection.dropped"),
      row(24, "connection.resumed"),
      act(37),
      signedOut(50),
    ]),
    [
      [0, 2, 2, "idle"],
      [37, 50, 13, "signed-out"],
    ],
  ],
])("%s", (...given) => {
  expectSessions(given);
});

test("being in the classroom while a class runs keeps a live session from idling", () => {
  const inClass = live([
    opened,
    row(1, { name: "place.entered", place: "classroom" }),
    signedOut(62),
  ]);
  const lesson = live([
    row(2, { name: "class.started", class: "k-1", participant: null }),
    row(60, { name: "class.ended", class: "k-1", participant: null }),
  ]);
  expect(listSessions(inClass)).toEqual([[0, 1, 1, "idle"]]);
  expect(listSessions([...inClass, ...lesson])).toEqual([
    [0, 62, 62, "signed-out"],
  ]);
});

test.each([
  ["speech", { name: "voice.spoke", payload: { ms: 1_500_000 } }],
  ["a film", { name: "media.progressed", payload: { segments: [[0, 1500]] } }],
])("%s keeps a live session from idling while it lasts", (_title, draft) => {
  const events = live([opened, row(50, draft), signedOut(70)]);
  expect(listSessions(events)).toEqual([[0, 70, 70, "signed-out"]]);
});

test("a film in a hidden tab is no action", () => {
  const events = live([
    opened,
    row(50, { name: "media.progressed", payload: { segments: [[0, 1500]] } }),
    row(50, {
      name: "presence.recorded",
      payload: { state: "hidden", start: 0, end: 1 },
    }),
    signedOut(70),
  ]);
  expect(listSessions(events)).toEqual([[0, 0, 0, "idle"]]);
});
