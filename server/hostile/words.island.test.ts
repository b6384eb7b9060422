import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SAMPLES } from "../access/testing/request-samples.ts";
import type { Visitor } from "../testing/visitor.ts";
import { holdHouse } from "../testing/hold-house.ts";
import { replaceLeaves } from "./testing/replace-leaves.ts";

const house = holdHouse({ rateFactor: 1000 });

const FAMILY = "👩‍👩‍👧‍👦 🇰🇷 العربية हिन्दी 한국어";

describe("what people write is kept to the letter, or turned down with a reason", () => {
  test.each([
    ["B01 markup", "<img src=x onerror=alert(1)>", "kept"],
    ["B02 a link that is a script", "jAvAsCrIpT:alert(1)", "kept"],
    ["B02 a link in entities", "&#106;avascript:alert(1)", "kept"],
    ["B03 a thousand open brackets", "[".repeat(500), "kept"],
    ["B04 signs of SQL", `'; drop table message; --"\\`, "kept"],
    ["B04 a line separator", "one\u2028two", "kept"],
    ["B04 a null sign", "one\0two", "bad-characters"],
    ["B07 nothing", "", "empty-text"],
    ["B07 spaces", "   ", "empty-text"],
    ["B07 signs of no width", "\u200B\u2060\uFEFF", "empty-text"],
    ["B08 a pile of marks", `a${"\u0301".repeat(100)}`, "bad-characters"],
    ["B09 a turn of direction", "\u202Eabc", "bad-characters"],
    ["B09 words from right to left", "שלום עליכם", "kept"],
    ["B11 every script", FAMILY, "kept"],
    ["B12 as long as may be", "é".repeat(500), "kept"],
    ["B12 one more", "é".repeat(501), "too-long"],
    ["B12 few signs, many bytes", "👩‍👩‍👧‍👦".repeat(100), "too-long"],
    ["B13 a carriage return", "one\r\nBcc: two", "bad-characters"],
    ["B14 the start of a formula", "=1+1", "kept"],
  ])("%s", async (_, text, expected) => {
    const rosa = await house.comeIn("Rosa");
    const walter = await house.comeIn("Walter");
    const outcome = await rosa.ask("chat.send", { channel: "nearby", text });
    if (expected !== "kept") {
      expect(outcome).toEqual({ ok: false, code: expected });
      return;
    }
    expect(outcome).toMatchObject({ ok: true, reply: { message: { text } } });
    const read = await walter.ask("chat.history", { channel: "nearby" });
    expect(read.ok && read.reply.messages.at(-1)?.text).toBe(text);
  });
});

test("B04: no sign in any field of any request is ever an error of ours", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const id = randomUUID();
  const things = {
    avatar: id,
    class: id,
    deck: id,
    membership: id,
    message: id,
    post: id,
    report: id,
    series: id,
    thread: id,
  };
  const nasty = [
    "'\"\\; --",
    "\0",
    "\u2028",
    "%00",
    "{{7*7}}",
    "\uD800",
    "__proto__",
  ];
  const strange: string[] = [];
  for (const [name, build] of Object.entries(SAMPLES))
    for (const sign of nasty)
      for (const payload of replaceLeaves(
        (build as (given: typeof things) => unknown)(things),
        sign,
      )) {
        const code = await askCode(nora, name, payload);
        if (code === "server-error")
          strange.push(`${name} ${JSON.stringify(payload)}`);
      }
  expect(strange).toEqual([]);
  expect(house.island.errors).toEqual([]);
});

test.each([
  ["a null sign", "To\0day"],
  ["half a sign", "To\uD800day"],
  ["a turn of direction", "To\u202Eday"],
])(
  "B04, B09: a class with %s in its title does not begin",
  async (_, title) => {
    const nora = await house.comeIn("Nora", "educator");
    await nora.ask("travel.go", { to: { station: "classroom/projector" } });
    // By HTTP, for the socket's own packing mends half a sign on the way.
    expect(await askCode(nora, "class.start", { title })).toBe(
      "bad-characters",
    );
  },
);

async function askCode(
  visitor: Visitor,
  name: string,
  payload: unknown,
): Promise<string> {
  const { status, body } = await visitor.post(
    `/api/do/${name.replace(".", "/")}`,
    { id: randomUUID(), payload, via: visitor.via, clientAt: 0 },
  );
  expect(status).toBeLessThan(500);
  const { ok, code } = body as { ok: boolean; code?: string };
  return ok ? "ok" : (code ?? "none");
}

test("B01, B02: the client writes text as text, and makes no link of what people wrote", () => {
  const root = new URL("../../client", import.meta.url).pathname;
  const guilty = globSync("**/*.{ts,tsx}", {
    cwd: root,
    exclude: ["dist/**"],
  }).filter((file) =>
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/.test(
      readFileSync(`${root}/${file}`, "utf8"),
    ),
  );
  expect(guilty).toEqual([]);
});
