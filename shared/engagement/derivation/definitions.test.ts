import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import {
  closed,
  derive,
  EVENING_MS,
  MINUTE_MS,
  row,
} from "../testing/make-log.ts";

const opened = row(0, "connection.opened");
const end = closed(20, "signed-out");
const enter = (minutes: number, place: string | null, connection = "c-1") =>
  row(minutes, { name: "place.entered", place, connection });
const open2 = (minutes: number) =>
  row(minutes, { name: "connection.opened", connection: "c-2" });

function person(events: readonly LogEvent[]) {
  const [first] = derive(events).people;
  if (first === undefined) throw new Error("nobody was derived");
  return first;
}

describe("dwell", () => {
  test.each<[string, LogEvent[], Record<string, number>]>([
    [
      "nothing is known of the place while loading",
      [opened, enter(2, "plaza"), end],
      { none: 2, plaza: 18 },
    ],
    [
      "a place holds until the next one",
      [opened, enter(0, "plaza"), enter(5, "hall"), end],
      { plaza: 5, hall: 15 },
    ],
    [
      "leaving a place does not end it",
      [
        opened,
        enter(0, "hall"),
        row(5, { name: "place.left", place: "hall" }),
        end,
      ],
      { hall: 20 },
    ],
    [
      "the place of other rows does not count",
      [
        opened,
        enter(0, "hall"),
        row(5, { name: "item.opened", place: "gym" }),
        end,
      ],
      { hall: 20 },
    ],
    [
      "it holds over a bridged gap, which is not counted",
      [
        opened,
        enter(0, "hall"),
        row(5, "connection.dropped"),
        row(8, "connection.resumed"),
        end,
      ],
      { hall: 17 },
    ],
    [
      "a new connection knows no place yet",
      [
        opened,
        enter(0, "hall"),
        closed(10, "lost"),
        open2(12),
        enter(13, "gym", "c-2"),
        closed(20, "lost", "c-2"),
      ],
      { hall: 10, none: 1, gym: 7 },
    ],
    [
      "of two tabs the latest place entered wins",
      [
        opened,
        enter(0, "hall"),
        open2(5),
        enter(6, "gym", "c-2"),
        enter(8, "plaza"),
        closed(15, "lost", "c-2"),
        end,
      ],
      { hall: 6, gym: 2, plaza: 12 },
    ],
    [
      "when the winning tab closes, the other's place holds again",
      [
        opened,
        enter(0, "hall"),
        open2(5),
        enter(6, "gym", "c-2"),
        closed(15, "lost", "c-2"),
        end,
      ],
      { hall: 11, gym: 9 },
    ],
    [
      "a dropped tab wins nothing until it is resumed",
      [
        opened,
        enter(0, "hall"),
        open2(2),
        enter(4, "gym", "c-2"),
        row(6, { name: "connection.dropped", connection: "c-2" }),
        row(9, { name: "connection.resumed", connection: "c-2" }),
        closed(12, "lost", "c-2"),
        end,
      ],
      { hall: 15, gym: 5 },
    ],
    [
      "idle time is nowhere",
      [opened, enter(0, "hall"), row(60, "gesture.made"), closed(70, "lost")],
      { hall: 10 },
    ],
    [
      "rows that name no connection speak for all",
      [
        opened,
        row(5, { name: "place.entered", place: "hall", connection: null }),
        end,
      ],
      { none: 5, hall: 15 },
    ],
  ])("%s", (_title, events, expected) => {
    const minutes: Record<string, number> = {};
    for (const { dwellMs } of person(events).sessions)
      for (const [place, ms] of dwellMs)
        minutes[place] = (minutes[place] ?? 0) + ms / MINUTE_MS;
    expect(minutes).toEqual(expected);
  });

  test("a stay under five seconds is passing through, and its time counts", () => {
    const events = [
      opened,
      enter(0, "plaza"),
      enter(1, "hall"),
      enter(1 + 4.999 / 60, "gym"),
      end,
    ];
    const [session] = person(events).sessions;
    expect(
      session?.stays.map(({ place, passing }) => [place, passing]),
    ).toEqual([
      ["plaza", false],
      ["hall", true],
      ["gym", false],
    ]);
    expect(session?.dwellMs.get("hall")).toBe(4999);
  });
});

describe("present and active minutes", () => {
  const stretch = (state: string, from: number, to: number) =>
    row(to, {
      name: "presence.recorded",
      source: "server",
      payload: {
        state,
        start: new Date(EVENING_MS + from * MINUTE_MS).toISOString(),
        end: EVENING_MS + to * MINUTE_MS,
      },
    });
  const speech = (at: number, minutes: number) =>
    row(at, { name: "voice.spoke", payload: { ms: minutes * MINUTE_MS } });
  const film = (at: number, seconds: number) =>
    row(at, {
      name: "media.progressed",
      payload: { segments: `0.000[.]${seconds}.000` },
    });

  test.each<[string, LogEvent[], number | null, number | null]>([
    ["unknown without presence rows", [], null, null],
    ["hidden time is not present", [stretch("hidden", 0, 20)], 0, 0],
    ["three minutes after an input", [stretch("visible", 0, 20)], 20, 3],
    [
      "a hidden tab is not active",
      [stretch("visible", 1, 2), stretch("hidden", 2, 20)],
      1,
      1,
    ],
    ["joined voice is present, not active", [stretch("voice", 5, 15)], 10, 0],
    ["speaking is active", [stretch("voice", 5, 15), speech(10, 4)], 10, 4],
    [
      "a film in a visible tab is active",
      [stretch("visible", 5, 20), film(15, 300)],
      15,
      5,
    ],
    [
      "two tabs count once",
      [stretch("visible", 0, 10), stretch("visible", 5, 15)],
      15,
      3,
    ],
  ])("%s", (_title, rows, present, active) => {
    const [session] = person([opened, ...rows, end]).sessions;
    const minutes = (ms: number | null | undefined) =>
      typeof ms === "number" ? ms / MINUTE_MS : ms;
    expect(minutes(session?.presentMs)).toBe(present);
    expect(minutes(session?.activeMs)).toBe(active);
  });
});

describe("item interactions", () => {
  const item = (
    seconds: number,
    name: string,
    id: string | null,
    kind?: string,
  ) => row(1 + seconds / 60, { name, item: id, payload: { kind } });

  test.each<[string, LogEvent[], number]>([
    [
      "a repeat within two seconds is counted once",
      [item(0, "item.opened", "a"), item(1.999, "item.opened", "a")],
      1,
    ],
    [
      "after two seconds it counts again",
      [item(0, "item.opened", "a"), item(2, "item.opened", "a")],
      2,
    ],
    [
      "the last one counted sets the time, not the last one",
      [0, 1.5, 3, 4.5].map((s) => item(s, "item.opened", "a")),
      2,
    ],
    [
      "another verb counts",
      [item(0, "item.opened", "a"), item(1, "item.taken", "a")],
      2,
    ],
    [
      "another item counts",
      [item(0, "item.opened", "a"), item(1, "item.opened", "b")],
      2,
    ],
    ["following a link counts", [item(0, "link.followed", "a")], 1],
    [
      "other rows do not",
      [item(0, "seat.taken", "a"), item(1, "media.progressed", "a")],
      0,
    ],
  ])("%s", (_title, events, count) => {
    const { items, rawItemCount } = person([opened, ...events, end]);
    expect(items).toHaveLength(count);
    expect(rawItemCount).toBe(
      events.filter(({ name }) => /^(item\.|link\.followed)/.test(name)).length,
    );
  });

  test("a kind that is not known, or not given, is other", () => {
    const events = [
      item(0, "item.opened", "a", "food"),
      item(3, "item.opened", "b", "rock"),
      item(6, "item.opened", "c"),
    ];
    const { items } = person([opened, ...events, end]);
    expect(items.map(({ kind }) => kind)).toEqual(["food", "other", "other"]);
  });
});

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
  expect(person([opened, ...rows, end]).voiceTurns).toHaveLength(count);
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
  expect(person([opened, ...events, end]).messagesMs).toHaveLength(3);
});
