import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Caption, readCaptions, writeCaptions } from "./captions.ts";

const head = "WEBVTT\n\n";
const cue = (text: string) => `${head}00:01.000 --> 00:02.500\n${text}\n`;

test.each([
  ["plain words", cue("Hello"), "Hello"],
  ["two lines", cue("Hello\nthere"), "Hello\nthere"],
  [
    "marks of WebVTT",
    cue("<v Ann><i>Hello</i> <b.loud>you</b></v>"),
    "Hello you",
  ],
  ["moments within", cue("One <00:01.500>two"), "One two"],
  ["what stands for signs", cue("a &lt;b&gt; &amp; c"), "a <b> & c"],
  ["another end of lines", cue("Hello").replaceAll("\n", "\r\n"), "Hello"],
  ["a mark of the byte order", `\uFEFF${cue("Hello")}`, "Hello"],
  [
    "hours, a name and places",
    `${head}first\n00:00:01.000 --> 00:00:02.500 align:start line:0\nHello`,
    "Hello",
  ],
  [
    "notes and styles",
    `WEBVTT - made here\nKind: captions\n\nNOTE it is\nnothing\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.500\nHello`,
    "Hello",
  ],
  ["marks that turn the writing", cue("\u202EHello"), "Hello"],
])("%s are read as words", (_, file, text) => {
  expect(readCaptions(file)).toEqual({
    ok: true,
    captions: [{ fromS: 1, untilS: 2.5, text }],
  });
});

describe("is refused", () => {
  test.each([
    ["nothing", ""],
    ["a web page", "<!doctype html><h1>Hi</h1>"],
    ["another kind of captions", "1\n00:00:01,000 --> 00:00:02,000\nHello"],
    ["a head alone", head],
    ["a head that only begins so", `WEBVTTX\n\n${cue("Hi")}`],
    ["a caption of nothing", cue(" ")],
  ])("%s, as no captions", (_, file) => {
    expect(readCaptions(file)).toEqual({ ok: false, code: "no-captions" });
  });

  test.each([
    ["a script", cue("<script>alert(1)</script>")],
    ["a picture", cue('<img src=x onerror="alert(1)">')],
    ["half a mark", cue("Hello <b")],
    ["a comment of a page", cue("Hello <!-- -->")],
    ["an end before the start", `${head}00:02.000 --> 00:01.000\nHello`],
    ["no such time", `${head}00:61.000 --> 00:62.000\nHello`],
    ["a time without end", `${head}00:01.000 --> 99:00:00.000\nHello`],
    ["a control character", cue("Hello \u0007")],
    ["a null", cue("Hello \0")],
    ["a flood of words", cue("x".repeat(501))],
    ["a block without a time", `${cue("Hello")}\nlost words\n`],
    [
      "a flood of captions",
      head + "00:01.000 --> 00:02.000\nHi\n\n".repeat(5001),
    ],
  ])("%s, as broken", (_, file) => {
    expect(readCaptions(file)).toEqual({ ok: false, code: "captions-broken" });
  });
});

test("what is written is read back the same", () => {
  const text = fc
    .string({ minLength: 1, maxLength: 60 })
    .map((each) => each.replaceAll(/\s+/g, " ").trim())
    .filter((each) => each !== "");
  const captions = fc
    .array(
      fc.record({
        at: fc.nat(35_000_000),
        lasts: fc.integer({ min: 1, max: 9999 }),
        text,
      }),
      { minLength: 1, maxLength: 20 },
    )
    .map((all) =>
      all
        .map(({ at, lasts, text: words }): Caption => ({
          fromS: at / 1000,
          untilS: (at + lasts) / 1000,
          text: words,
        }))
        .toSorted((a, b) => a.fromS - b.fromS),
    );
  fc.assert(
    fc.property(captions, (all) => {
      expect(readCaptions(writeCaptions(all))).toEqual({
        ok: true,
        captions: all,
      });
    }),
  );
});

test("a line of marks alone leaves no gap that would end the caption", () => {
  const read = readCaptions(
    "WEBVTT\n\n00:01.000 --> 00:02.000\nBeans\n<b>\npeas\n",
  );
  expect(read.ok && read.captions[0]?.text).toBe("Beans\npeas");
});

test("any text whatever is read or refused, and is never more than words", () => {
  const line = fc.constantFrom(
    "WEBVTT",
    "",
    "00:01.000 --> 00:02.000",
    "<b>",
    "x",
    "NOTE",
    "&lt;",
    "-->",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
      const read = readCaptions(["WEBVTT", ...lines].join("\n"));
      if (read.ok)
        expect(readCaptions(writeCaptions(read.captions)).ok).toBe(true);
    }),
  );
});
