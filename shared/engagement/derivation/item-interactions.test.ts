import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { deriveOne } from "../testing/derive-one.ts";
import { closed, row } from "../testing/make-log.ts";

const opened = row(0, "connection.opened");
const end = closed(20, "signed-out");

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
    const { items, rawItemCount } = deriveOne([opened, ...events, end]);
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
    const { items } = deriveOne([opened, ...events, end]);
    expect(items.map(({ kind }) => kind)).toEqual(["food", "other", "other"]);
  });
});
