import { expect, test } from "vitest";
import { closed, derive, row } from "../testing/make-log.ts";
import { openedOn } from "../testing/session-cases.ts";

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

test.each([
  [["page+keyboard", "page+touch"], "page"],
  [["page+keyboard", "3d+touch"], "island"],
  [["3d+touch", "page+keyboard"], "island"],
  [[null], "island"],
])(
  "rows that name no connection, done via %j, make a session of surface %s",
  (vias, surface) => {
    const events = vias.map((via, index) =>
      row(index, { name: "post.written", connection: null, via }),
    );
    const [session, ...rest] = derive(events).people[0]?.sessions ?? [];
    expect(session?.surface).toBe(surface);
    expect(rest).toEqual([]);
  },
);
