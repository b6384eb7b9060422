import * as fc from "fast-check";
import { expect, test } from "vitest";
import { derive } from "../testing/make-log.ts";
import { VOCABULARY_REGISTRY } from "../vocabulary.ts";
import { toImportedEvent } from "./import-row.ts";
import { parseImportLine } from "./parse-import-line.ts";

const LINES = [
  { name: "connection.opened", at: "18:00:00", via: "3d+pointer" },
  { name: "place.entered", at: "18:00:04", place: "classroom" },
  { name: "gesture.made", at: "18:10:00" },
  { name: "message.sent", at: "18:19:30", payload: { channel: "x", chars: 1 } },
  { name: "item.opened", at: "18:20:00", item: "stew" },
  { name: "item.opened", at: "18:20:01", item: "stew" },
  { name: "connection.closed", at: "18:25:00", payload: { reason: "left" } },
];

/** The visit as parsed from lines on which each client's clock says what it likes. */
function parse(clocks: readonly object[]) {
  return LINES.map(({ at, ...line }, index) => {
    const text = JSON.stringify({
      ...line,
      occurred_at: `2026-01-05T${at}.000Z`,
      participant: "P1",
      connection: "c-1",
      client_event_id: `e-${index}`,
      ...clocks[index],
    });
    const rules = {
      registry: VOCABULARY_REGISTRY,
      sha256: (all: string) => all,
    };
    const parsed = parseImportLine(text, 1, rules);
    if (!parsed.ok) throw new Error(parsed.error.sentence);
    return toImportedEvent(parsed.row, "P1");
  });
}

test("P9: no client clock changes anything that is derived", () => {
  const clock = fc.record({
    client_at: fc
      .oneof(
        fc.constant(new Date(0)),
        fc.constant(new Date("2038-01-19T03:14:08Z")),
        fc.date({
          min: new Date("1970-01-01T00:00:00Z"),
          max: new Date("2100-01-01T00:00:00Z"),
          noInvalidDate: true,
        }),
      )
      .map((date) => date.toISOString()),
    skew_ms: fc.integer(),
    late: fc.boolean(),
  });
  const honest = derive(parse([])).people;
  expect(honest[0]?.sessions).toMatchObject([{ connectedMs: 1_500_000 }]);
  fc.assert(
    fc.property(
      fc.array(clock, { minLength: LINES.length, maxLength: LINES.length }),
      (clocks) => {
        expect(derive(parse(clocks)).people).toEqual(honest);
      },
    ),
  );
});
