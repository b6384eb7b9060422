import { expect, test } from "vitest";
import { closed, derive } from "../testing/make-log.ts";
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
