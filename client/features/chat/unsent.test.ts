import { beforeEach, expect, test } from "vitest";
import { keepUnsent, takeUnsent } from "./unsent.ts";

let kept: Map<string, string>;
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
beforeEach(() => {
  kept = new Map();
});

const texts = { nearby: "half a sent", class: "" };

test("unsent words outlive a load of the page, once", () => {
  keepUnsent(storage, { name: "Rosa", texts });
  expect(takeUnsent(storage, "Rosa")).toEqual(texts);
  expect(takeUnsent(storage, "Rosa")).toBeNull();
});

test("another person at the same machine does not get them, and they are gone", () => {
  keepUnsent(storage, { name: "Rosa", texts });
  expect(takeUnsent(storage, "Walter")).toBeNull();
  expect(kept.size).toBe(0);
});

test("without unsent words nothing is kept", () => {
  keepUnsent(storage, { name: "Rosa", texts });
  keepUnsent(storage, { name: "Rosa", texts: { nearby: "", class: "" } });
  expect(kept.size).toBe(0);
});

test("what can't be read is passed over", () => {
  kept.set("islet.unsent", "{");
  expect(takeUnsent(storage, "Rosa")).toBeNull();
});
