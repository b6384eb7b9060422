import { expect, test } from "vitest";
import { checkTotp, encodeBase32, makeTotp, totpStep } from "./totp.ts";

const SECRET = Buffer.from("12345678901234567890");

/** RFC 6238, appendix B, the rows for SHA-1. */
test.each([
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
])("at second %d the code is %s", (seconds, code) => {
  expect(makeTotp(SECRET, totpStep(seconds * 1000), 8)).toBe(code);
});

/** RFC 4648, section 10, without padding. */
test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("%j in base 32 is %s", (text, encoded) => {
  expect(encodeBase32(Buffer.from(text))).toBe(encoded);
});

const NOW_MS = 1_111_111_111_000;
const NOW = totpStep(NOW_MS);

test.each([
  ["of now", 0, 0, NOW],
  ["of the step before", -1, 0, NOW - 1],
  ["of the next step", 1, 0, NOW + 1],
  ["that is two steps old", -2, 0, null],
  ["from two steps ahead", 2, 0, null],
  ["that was taken before", 0, NOW, null],
  ["older than one taken before", -1, NOW, null],
])("a code %s", (_, ahead, lastStep, expected) => {
  const code = makeTotp(SECRET, NOW + ahead);
  expect(checkTotp(SECRET, code, NOW_MS, lastStep)).toBe(expected);
});

test.each(["", "12345", "1234567", "abcdef", "0".repeat(1_000_000)])(
  "what is no code is not even counted as one",
  (typed) => {
    expect(checkTotp(SECRET, typed, NOW_MS, 0)).toBeNull();
  },
);

test("a code may be typed with a space, or in wide figures", () => {
  const code = makeTotp(SECRET, NOW);
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  expect(checkTotp(SECRET, spaced, NOW_MS, 0)).toBe(NOW);
});
