import { expect, test } from "vitest";
import * as z from "zod";
import { joinEvents } from "./join-events.ts";

const kite = (fields: Record<string, string>, version = 1) => ({
  "kite.flown": {
    version,
    meaning: "A kite was flown.",
    payload: z.object(
      Object.fromEntries(
        Object.entries(fields).map(([key, what]) => [
          key,
          z.string().describe(what),
        ]),
      ),
    ),
  },
});

test("two features may record the same event, each with its own fields", () => {
  const joined = joinEvents([
    kite({ kind: "Kind" }),
    kite({ height: "How high" }),
  ]);
  expect(Object.keys(joined["kite.flown"]?.payload.shape ?? {})).toEqual([
    "kind",
    "height",
  ]);
});

test.each([
  ["of another version", kite({ kind: "Kind" }, 2), /not alike/],
  [
    "with a field that means something else",
    kite({ kind: "Colour" }),
    /two things/,
  ],
])("one %s is a mistake", (_, other, message) => {
  expect(() => joinEvents([kite({ kind: "Kind" }), other])).toThrow(message);
});
