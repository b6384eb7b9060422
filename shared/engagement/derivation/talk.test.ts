import { expect, test } from "vitest";
import { deriveOne } from "../testing/derive-one.ts";
import { closed, row } from "../testing/make-log.ts";

const opened = row(0, "connection.opened");
const end = closed(20, "signed-out");

test.each([
  ["short speech is no turn", [[10, 0.999]], 0],
  ["speech of a second is one", [[10, 1]], 1],
  [
    "a short pause joins",
    [
      [10, 0.6],
      [11, 0.6],
    ],
    1,
  ],
  [
    "a longer one parts",
    [
      [10, 1],
      [11.5, 1],
    ],
    2,
  ],
] as const)("voice turns: %s", (_title, speech, count) => {
  const rows = speech.map(([second, seconds]) =>
    row(1 + second / 60, {
      name: "voice.spoke",
      payload: { ms: seconds * 1000 },
    }),
  );
  expect(deriveOne([opened, ...rows, end]).voiceTurns).toHaveLength(count);
});

test("messages, posts and replies are texts; other rows are not", () => {
  const rows = [
    "message.sent",
    "post.written",
    "post.replied",
    "post.viewed",
    "post.reacted",
  ];
  const events = rows.map((name, index) => row(1 + index, name));
  expect(deriveOne([opened, ...events, end]).messagesMs).toHaveLength(3);
});
