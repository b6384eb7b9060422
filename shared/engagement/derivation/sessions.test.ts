import { test } from "vitest";
import { closed, row } from "../testing/make-log.ts";
import {
  act,
  expectSessions,
  opened,
  openedOn,
  type SessionCase,
  signedOut,
} from "../testing/session-cases.ts";

test.each<SessionCase>([
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
    ],
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
    [opened, signedOut(10), openedOn(11, "c-2"), closed(20, "removed", "c-2")],
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
    "what is done at the very moment of signing out starts nothing",
    [
      opened,
      openedOn(1, "c-2"),
      act(10, "c-2"),
      signedOut(10),
      closed(20, "left", "c-2"),
    ],
    [[0, 10, 10, "signed-out"]],
  ],
  [
    "at one instant opening comes first, whatever the rows are called",
    [
      { ...opened, identity: "z" },
      { ...row(0, "connection.dropped"), identity: "a" },
      row(3, "connection.resumed"),
      signedOut(20),
    ],
    [[0, 20, 17, "signed-out"]],
  ],
  [
    "at one instant closing comes last, whatever the rows are called",
    [
      { ...signedOut(5), identity: "a" },
      { ...act(5), identity: "z" },
    ],
    [[5, 5, 0, "signed-out"]],
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
])("%s", (...given) => {
  expectSessions(given);
});
