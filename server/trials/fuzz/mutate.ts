import type { Random } from "./create-random.ts";

/** Values that programs trip over. */
const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0,
  1e308,
  2 ** 53,
  Number.NaN,
  Infinity,
  "",
  " ",
  "\0",
  "\u2028",
  "\uD800",
  "\u202E",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "<img src=x onerror=alert(1)>",
  "'; drop table event; --",
  "%00%0d%0a",
  "a".repeat(3000),
  "👩‍👩‍👧‍👦".repeat(200),
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: { isAdmin: true } },
  JSON.parse('{"__proto__":{"role":"administrator"},"constructor":{}}'),
  Array(300).fill("x"),
];

/** A value with some of it replaced by what programs trip over, and sometimes something added. */
export function mutate(value: unknown, random: Random): unknown {
  const chance = random.next();
  if (chance < 0.12) return random.pick(NASTY);
  if (Array.isArray(value))
    return value
      .map((each) => mutate(each, random))
      .concat(chance > 0.95 ? [random.pick(NASTY)] : []);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(() => random.next() > 0.05)
    .map(([key, each]): [string, unknown] => [key, mutate(each, random)]);
  if (chance > 0.9)
    entries.push([
      random.pick(["role", "__proto__", "studyId", "id", "toString"]),
      random.pick(NASTY),
    ]);
  return Object.fromEntries(entries);
}
