import { expect, test } from "vitest";
import { tellUntil } from "./tell-until.ts";

const NOW = Date.UTC(2026, 0, 1, 12);
const MINUTE = 60_000;

test.each([
  [25 * MINUTE, "in 25 minutes"],
  [24.2 * MINUTE, "in 25 minutes"],
  [119 * MINUTE, "in 119 minutes"],
  [150 * MINUTE, "in 2 hours"],
  [3 * 24 * 60 * MINUTE, "in 3 days"],
  [0, "this minute"],
])("%d ms ahead is %s", (aheadMs, words) => {
  expect(tellUntil(NOW + aheadMs, NOW, "en")).toBe(words);
});
