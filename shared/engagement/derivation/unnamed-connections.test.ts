import { test } from "vitest";
import { closed, row } from "../testing/make-log.ts";
import {
  expectSessions,
  opened,
  openedOn,
  type SessionCase,
  signedOut,
} from "../testing/session-cases.ts";

test.each<SessionCase>([
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
])("%s", (...given) => {
  expectSessions(given);
});
