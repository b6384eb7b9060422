import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkPdfBytes } from "./check-pdf-bytes.ts";
import { writePages } from "./fixtures/write-pdf.ts";

const MAX_BYTES = 100_000;
const good = writePages(1);
const join = (...parts: (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));

const CASES: readonly [string, Uint8Array, string | null][] = [
  ["a PDF", good, null],
  ["a PDF behind a few stray bytes", join("\r\n\r\n", good), null],
  ["an empty file", new Uint8Array(), "not-pdf"],
  ["a web page", join("<!doctype html><p>%PDF</p>"), "not-pdf"],
  ["a Windows program", join("MZ\u0090\u0000", randomBytes(5000)), "not-pdf"],
  ["noise", randomBytes(5000), "not-pdf"],
  ["a PDF far inside another file", join("x".repeat(2000), good), "not-pdf"],
  ["a PDF that broke off", good.subarray(0, good.length * 0.9), "pdf-broken"],
  ["a PDF over the limit", join(good, "x".repeat(MAX_BYTES)), "pdf-too-large"],
];

describe("the two ends of a file", () => {
  it.each(CASES)("judge %s", (_, bytes, expected) => {
    expect(checkPdfBytes(bytes, MAX_BYTES)).toBe(expected);
  });
});
