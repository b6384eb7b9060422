import { expect, test } from "vitest";
import { clientFeatures } from "./index.ts";

/** Two that are never offered at once: what one does, the other takes back. */
const TURNS = new Set([
  "gesture.carry gesture.put-down",
  "hand.raise hand.lower",
  "seat.sit seat.stand",
]);

test("no key is two commands'", () => {
  const byKey = Map.groupBy(
    Object.values(clientFeatures).flatMap(({ commands }) => commands),
    ({ key }) => key ?? "",
  );
  byKey.delete("");
  const shared = [...byKey.values()]
    .map((commands) => commands.map(({ id }) => id).join(" "))
    .filter((ids) => ids.includes(" ") && !TURNS.has(ids));
  expect(shared).toEqual([]);
});
