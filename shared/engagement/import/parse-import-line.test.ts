import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { VOCABULARY_REGISTRY } from "../vocabulary.ts";
import { MAX_IMPORT_LINE_CHARS, parseImportLine } from "./parse-import-line.ts";

const rules = {
  registry: VOCABULARY_REGISTRY,
  sha256: (text: string) => createHash("sha256").update(text).digest("hex"),
};
const TIME = "2026-01-05T18:00:00.000Z";
const GOOD = { name: "gesture.made", occurred_at: TIME, participant: "P07" };

function parse(line: unknown) {
  const text = typeof line === "string" ? line : JSON.stringify(line);
  return parseImportLine(text, 3, rules);
}

function identity(line: unknown): string {
  const parsed = parse(line);
  if (!parsed.ok) throw new Error(parsed.error.sentence);
  return parsed.row.identity;
}

describe("lines that are good", () => {
  test.each<[string, object]>([
    ["the needed fields alone", GOOD],
    [
      "a moment with an offset",
      { ...GOOD, occurred_at: "2026-01-05T13:00:00-05:00" },
    ],
    [
      "a class that nobody's name is on",
      { name: "class.started", occurred_at: TIME, class: "k-1" },
    ],
    ["a slide", { name: "slide.shown", occurred_at: TIME }],
    [
      "payload keys that are not known",
      { ...GOOD, payload: { mood: "calm", __proto: 1 } },
    ],
    [
      "null in place of what is not given",
      { ...GOOD, place: null, payload: null, connection: null },
    ],
    [
      "any reason of closing",
      {
        ...GOOD,
        name: "connection.closed",
        payload: { reason: "cat on the keyboard" },
      },
    ],
    [
      "presence with moments as text or number",
      {
        ...GOOD,
        name: "presence.recorded",
        payload: { state: "visible", start: TIME, end: 1_767_636_000_000 },
      },
    ],
    [
      "hearers as a number",
      { ...GOOD, name: "voice.spoke", payload: { ms: 1200, hearers: 3 } },
    ],
    [
      "hearers by name",
      {
        ...GOOD,
        name: "message.sent",
        payload: { channel: "class", chars: 9, hearers: ["P1"] },
      },
    ],
    ["fields beyond section 1", { ...GOOD, remark: "x" }],
  ])("%s", (_title, line) => {
    expect(parse(line)).toMatchObject({ ok: true });
  });

  test("a row keeps every field by its name and every payload key", () => {
    const parsed = parse({
      ...GOOD,
      name: "item.opened",
      version: 1,
      connection: "c-1",
      session: "s-1",
      place: "restaurant",
      item: "menu-3",
      via: "3d+pointer",
      role: "educator",
      client_at: "2026-01-05T18:00:00.500Z",
      skew_ms: -500,
      late: true,
      payload: { kind: "menu", more: [1, { deep: true }] },
    });
    expect(parsed).toMatchObject({
      ok: true,
      row: {
        name: "item.opened",
        occurredAtMs: Date.parse(TIME),
        participant: "P07",
        role: "educator",
        connection: "c-1",
        session: "s-1",
        place: "restaurant",
        item: "menu-3",
        via: "3d+pointer",
        clientAtMs: Date.parse(TIME) + 500,
        skewMs: -500,
        late: true,
        payload: { kind: "menu", more: [1, { deep: true }] },
      },
    });
  });
});

describe("lines that are refused", () => {
  test.each<[string, unknown]>([
    ["bad-json", "{"],
    ["bad-json", '{"name":"gesture.made",}'],
    ["not-an-object", "[]"],
    ["not-an-object", "null"],
    ["not-an-object", "7"],
    ["bad-text", { ...GOOD, place: "a\0b" }],
    ["bad-text", { ...GOOD, payload: { "\ud800": 1 } }],
    [
      "bad-text",
      `{"name":"gesture.made","occurred_at":"${TIME}","participant":"P","payload":{"n":1e999}}`,
    ],
    ["bad-text", `{"payload":${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
    [
      "line-too-long",
      { ...GOOD, payload: { x: "y".repeat(MAX_IMPORT_LINE_CHARS) } },
    ],
    ["missing-name", { ...GOOD, name: undefined }],
    ["wrong-type", { ...GOOD, name: 7 }],
    ["unknown-name", { ...GOOD, name: "gesture.unmade" }],
    ["unknown-name", { ...GOOD, name: "constructor" }],
    ["missing-time", { ...GOOD, occurred_at: undefined }],
    ["wrong-type", { ...GOOD, occurred_at: 1_767_636_000_000 }],
    ["bad-time", { ...GOOD, occurred_at: "2026-01-05T18:00:00.000" }],
    ["bad-time", { ...GOOD, occurred_at: "yesterday" }],
    ["bad-time", { ...GOOD, occurred_at: "2026-02-30T18:00:00Z" }],
    ["missing-participant", { ...GOOD, participant: undefined }],
    ["missing-participant", { ...GOOD, participant: "" }],
    ["wrong-type", { ...GOOD, participant: 7 }],
    ["wrong-type", { ...GOOD, connection: { id: 1 } }],
    ["wrong-type", { ...GOOD, version: "1" }],
    ["wrong-type", { ...GOOD, version: 0 }],
    ["wrong-type", { ...GOOD, late: "yes" }],
    ["wrong-type", { ...GOOD, payload: [] }],
    ["wrong-type", { ...GOOD, payload: "x" }],
    ["bad-time", { ...GOOD, client_at: "soon" }],
    ["invalid-payload", { ...GOOD, name: "consent.given" }],
    [
      "invalid-payload",
      { ...GOOD, name: "consent.withdrawn", payload: { scope: 1 } },
    ],
    [
      "invalid-payload",
      { ...GOOD, name: "message.sent", payload: { channel: "class" } },
    ],
    ["invalid-payload", { ...GOOD, name: "voice.spoke", payload: { ms: "1" } }],
    [
      "invalid-payload",
      { ...GOOD, name: "position.sampled", payload: { x: 1, y: 2 } },
    ],
    [
      "invalid-payload",
      {
        ...GOOD,
        name: "position.sampled",
        payload: { x: 1, y: 2, z: 3, still: "no" },
      },
    ],
    ["invalid-payload", { ...GOOD, name: "media.progressed" }],
    ["invalid-payload", { ...GOOD, name: "item.opened", payload: { kind: 3 } }],
    [
      "invalid-payload",
      {
        ...GOOD,
        name: "presence.recorded",
        payload: { state: "visible", start: "noon", end: TIME },
      },
    ],
    [
      "invalid-payload",
      { ...GOOD, name: "connection.closed", payload: { reason: 9 } },
    ],
  ])("%s: %j", (code, line) => {
    expect(parse(line)).toMatchObject({
      ok: false,
      error: { line: 3, code, sentence: expect.stringMatching(/^["T].*\.$/) },
    });
  });

  test("a sentence names the payload key that is wrong", () => {
    const parsed = parse({ ...GOOD, name: "voice.spoke", payload: {} });
    expect(parsed).toMatchObject({
      error: { sentence: '"payload.ms" is missing.' },
    });
  });
});

describe("identity", () => {
  test("is the client's id where there is one", () => {
    expect(identity({ ...GOOD, client_event_id: "e-1" })).toBe("e-1");
  });

  test("is the same for the same content in any order and spacing", () => {
    const { name, occurred_at, participant } = GOOD;
    const other = JSON.stringify({ participant, name, occurred_at }, null, 1);
    expect(identity(other)).toBe(identity(GOOD));
    expect(identity(GOOD)).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is another for other content, also in keys that are not known", () => {
    expect(identity({ ...GOOD, remark: "x" })).not.toBe(identity(GOOD));
    expect(identity({ ...GOOD, payload: { a: 1 } })).not.toBe(identity(GOOD));
  });
});
