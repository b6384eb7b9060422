import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { writeCanonicalJson } from "./canonical-json.ts";
import { hashData, hashRows } from "./data-hash.ts";
import { orderLog } from "./derivation/order-events.ts";
import type { LogEvent } from "./event-record.ts";
import { DEFAULT_PARAMETERS, printParameters } from "./parameters.ts";
import { row } from "./testing/make-log.ts";

test.each([
  [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
  [{ a: undefined, b: { d: 1, c: -0 } }, '{"b":{"c":0,"d":1}}'],
  [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
  [[{ 9: 1, a: 2, "-1": 3, 10: 4 }], '[{"-1":3,"10":4,"9":1,"a":2}]'],
  [JSON.parse('{"b":1,"__proto__":2}'), '{"__proto__":2,"b":1}'],
  ["é\n", '"é\\n"'],
  [[undefined], "[null]"],
])("%j becomes %s", (value, text) => {
  expect(writeCanonicalJson(value)).toBe(text);
});

test("it says the same as JSON does", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = writeCanonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("the order of keys does not matter", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(writeCanonicalJson(turnAround(value))).toBe(
        writeCanonicalJson(value),
      );
    }),
  );
});

function turnAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnAround);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    turnAround(each),
  ]);
  return Object.fromEntries(entries.reverse()) as unknown;
}

test("parameters print the same line whatever the order of their keys", () => {
  const reversed = Object.fromEntries(
    Object.entries(DEFAULT_PARAMETERS).reverse(),
  );
  expect(printParameters({ ...DEFAULT_PARAMETERS, ...reversed })).toBe(
    printParameters(DEFAULT_PARAMETERS),
  );
  expect(printParameters(DEFAULT_PARAMETERS)).toContain('"idleMs":1800000');
});

function startHash() {
  const sha256 = createHash("sha256");
  return {
    update: (text: string) => void sha256.update(text),
    digest: () => sha256.digest("hex"),
  };
}

function hash(events: readonly LogEvent[]): string {
  const { island, people } = orderLog(events, new Set());
  const hashes = [...people].map(
    ([name, rows]) => [name, hashRows(rows, startHash())] as const,
  );
  return hashData(
    hashRows(island, startHash()),
    new Map(hashes.reverse()),
    startHash(),
  );
}

test("the hash of the data does not hang on the order of rows, but on each of them", () => {
  const lesson = row(2, {
    name: "class.started",
    class: "k",
    participant: null,
  });
  const events = [
    row(0, "connection.opened"),
    row(1, "gesture.made"),
    row(1, "seat.taken"),
    row(1, { name: "gesture.made", participant: "P2" }),
    lesson,
  ];
  expect(hash(events.toReversed())).toBe(hash(events));
  for (const left of events.keys())
    expect(hash(events.toSpliced(left, 1))).not.toBe(hash(events));
  expect(hash([])).toMatch(/^[0-9a-f]{64}$/);
});
