import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { closed, derive, listSessions, row } from "../testing/make-log.ts";

const opened = row(0, "connection.opened");
const signedOut = (minutes: number) => closed(minutes, "signed-out");
const act = (minutes: number, connection = "c-1") =>
  row(minutes, { name: "gesture.made", connection });
const openedOn = (
  minutes: number,
  connection: string,
  via: string | null = null,
) => row(minutes, { name: "connection.opened", connection, via });

type Case = [string, LogEvent[], [number, number, number, string][]];

describe("sessions", () => {
  test.each<Case>([
    [
      "a visit from joining to signing out",
      [opened, act(20), signedOut(43)],
      [[0, 43, 43, "signed-out"]],
    ],
    [
      "a crash without close ends at the last evidence",
      [opened, act(20)],
      [[0, 20, 20, "last-heartbeat"]],
    ],
    [
      "a crash of the server is told apart",
      [opened, act(20), closed(21, "reconciled")],
      [[0, 21, 21, "reconciled"]],
    ],
    [
      "a connection without opened starts at its first row",
      [act(3), signedOut(10)],
      [[3, 10, 7, "signed-out"]],
    ],
    [
      "a reconnect gap of five minutes is bridged and not counted",
      [
        opened,
        row(10, "connection.dropped"),
        row(15, "connection.resumed"),
        signedOut(30),
      ],
      [[0, 30, 25, "signed-out"]],
    ],
    [
      "a longer gap parts two sessions",
      [
        opened,
        row(10, "connection.dropped"),
        row(15.001, "connection.resumed"),
        signedOut(30),
      ],
      [
        [0, 10, 10, "last-heartbeat"],
        [15.001, 30, 14.999, "signed-out"],
      ].map((entry) => entry as [number, number, number, string]),
    ],
    [
      "a row between dropped and resumed fills no gap",
      [
        opened,
        row(10, "connection.dropped"),
        act(12),
        row(14, "connection.resumed"),
        signedOut(30),
      ],
      [[0, 30, 26, "signed-out"]],
    ],
    [
      "a drop that is over at the same moment is no gap",
      [
        opened,
        row(10, "connection.dropped"),
        row(10, "connection.resumed"),
        signedOut(30),
      ],
      [[0, 30, 30, "signed-out"]],
    ],
    [
      "another tab within five minutes belongs to the same session",
      [
        opened,
        closed(10, "left"),
        openedOn(14, "c-2"),
        closed(20, "signed-out", "c-2"),
      ],
      [[0, 20, 16, "signed-out"]],
    ],
    [
      "a second tab at the same time adds no minutes",
      [opened, openedOn(5, "c-2"), closed(15, "left", "c-2"), signedOut(20)],
      [[0, 20, 20, "signed-out"]],
    ],
    [
      "signing in again soon after signing out is another session",
      [
        opened,
        signedOut(10),
        openedOn(11, "c-2"),
        closed(20, "removed", "c-2"),
      ],
      [
        [0, 10, 10, "signed-out"],
        [11, 20, 9, "removed"],
      ],
    ],
    [
      "signing in at the very moment of signing out is another session",
      [opened, signedOut(10), openedOn(10, "c-2"), closed(20, "left", "c-2")],
      [
        [0, 10, 10, "signed-out"],
        [10, 20, 10, "last-heartbeat"],
      ],
    ],
    [
      "signing out ends the session on every tab; closing the rest is no visit",
      [
        opened,
        openedOn(1, "c-2"),
        signedOut(10),
        closed(10.01, "signed-out", "c-2"),
      ],
      [[0, 10, 10, "signed-out"]],
    ],
    [
      "what another tab does after signing out is another session",
      [
        opened,
        openedOn(1, "c-2"),
        signedOut(10),
        act(12, "c-2"),
        closed(20, "left", "c-2"),
      ],
      [
        [0, 10, 10, "signed-out"],
        [12, 20, 8, "last-heartbeat"],
      ],
    ],
    [
      "account.signed-out ends the session before the connection closes",
      [
        opened,
        row(10, { name: "account.signed-out", connection: null }),
        signedOut(10.005),
      ],
      [[0, 10, 10, "signed-out"]],
    ],
    [
      "every other reason ends only its connection",
      [
        opened,
        closed(10, "lost"),
        openedOn(12, "c-2"),
        closed(20, "lost", "c-2"),
      ],
      [[0, 20, 18, "last-heartbeat"]],
    ],
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
    [
      "rows that say nothing of the person's presence make no session",
      [
        row(0, { name: "mail.sent", connection: null }),
        row(1, { name: "member.joined", connection: null }),
        row(2, { name: "arm.assigned", connection: null }),
        row(3, { name: "account.signed-in", connection: null }),
      ],
      [],
    ],
    [
      "session rows of an earlier derivation change nothing",
      [
        row(-5, "session.started"),
        opened,
        signedOut(10),
        row(12, "session.ended"),
      ],
      [[0, 10, 10, "signed-out"]],
    ],
    [
      "rows that name no connection make one where none is named",
      [0, 10, 25].map((minutes) =>
        row(minutes, { name: "item.opened", connection: null }),
      ),
      [[0, 25, 25, "last-heartbeat"]],
    ],
    [
      "they fill no gap between named ones",
      [
        opened,
        row(5, { name: "item.opened", connection: null }),
        closed(10, "lost"),
        row(20, { name: "item.opened", connection: null }),
        openedOn(30, "c-2"),
        closed(40, "lost", "c-2"),
      ],
      [
        [0, 10, 10, "last-heartbeat"],
        [20, 20, 0, "last-heartbeat"],
        [30, 40, 10, "last-heartbeat"],
      ],
    ],
  ])("%s", (_title, events, expected) => {
    expect(listSessions(events)).toEqual(
      expected.map(([start, end, minutes, basis]) => [
        start,
        expect.closeTo(end, 9),
        expect.closeTo(minutes, 9),
        basis,
      ]),
    );
    expect(listSessions(events.toReversed())).toEqual(listSessions(events));
  });
});

function live(events: LogEvent[]): LogEvent[] {
  return events.map((event) => ({ ...event, source: "server" }));
}

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

test.each([
  ["page+keyboard", null, "page"],
  ["3d+pointer", null, "island"],
  [null, null, "island"],
  ["page+touch", "3d+touch", "island"],
  ["page+touch", "page+touch", "page"],
])(
  "via %s and then %s make a session of surface %s",
  (first, second, surface) => {
    const events = [
      openedOn(0, "c-1", first),
      closed(10, "left"),
      ...(second === null
        ? []
        : [openedOn(12, "c-2", second), closed(20, "left", "c-2")]),
    ];
    const [session] = derive(events).people[0]?.sessions ?? [];
    expect(session?.surface).toBe(surface);
  },
);
