import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { deriveOne } from "../testing/derive-one.ts";
import { closed, MINUTE_MS, row } from "../testing/make-log.ts";

const opened = row(0, "connection.opened");
const end = closed(20, "signed-out");
const enter = (minutes: number, place: string | null, connection = "c-1") =>
  row(minutes, { name: "place.entered", place, connection });
const open2 = (minutes: number) =>
  row(minutes, { name: "connection.opened", connection: "c-2" });

describe("dwell", () => {
  test.each<[string, LogEvent[], Record<string, number>]>([
    [
      "nothing is known of the place while loading",
      [opened, enter(2, "plaza"), end],
      { none: 2, plaza: 18 },
    ],
    [
      "between the places of an island there is none",
      [opened, enter(0, "plaza"), enter(5, ""), enter(7, "hall"), end],
      { plaza: 5, none: 2, hall: 13 },
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
      "what rows without a connection said is forgotten when all are gone",
      [
        opened,
        row(5, { name: "place.entered", place: "hall", connection: null }),
        closed(10, "lost"),
        open2(12),
        row(12, { name: "connection.opened", connection: "c-3" }),
        enter(13, "gym", "c-3"),
        closed(15, "lost", "c-3"),
        closed(20, "lost", "c-2"),
      ],
      { none: 11, hall: 5, gym: 2 },
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
    for (const { dwellMs } of deriveOne(events).sessions)
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
    const [session] = deriveOne(events).sessions;
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
