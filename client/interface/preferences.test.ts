import { describe, expect, test } from "vitest";
import { loadPreferences } from "./preferences.ts";

function storeOf(kept: Record<string, string>) {
  return {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
  };
}

describe("what a person has set", () => {
  test("is kept on the device and found again", () => {
    const kept = {};
    loadPreferences(storeOf(kept)).textSize.value = "largest";
    expect(loadPreferences(storeOf(kept)).textSize.value).toBe("largest");
  });

  test("is the usual where something else was kept", () => {
    const kept = { "islet.text-size": "gigantic" };
    expect(loadPreferences(storeOf(kept)).textSize.value).toBe("normal");
  });

  test("holds for now where the browser keeps nothing", () => {
    const broken = {
      getItem: () => {
        throw new Error("forbidden");
      },
      setItem: () => {
        throw new Error("full");
      },
    };
    const preferences = loadPreferences(broken);
    preferences.contrast.value = "strong";
    expect(preferences.contrast.value).toBe("strong");
  });
});
