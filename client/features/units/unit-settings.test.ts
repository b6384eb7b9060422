import { describe, expect, test } from "vitest";
import { guessUnits, loadUnits } from "./unit-settings.ts";

function storeOf(kept: Record<string, string> = {}) {
  return {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
  };
}

test.each([
  ["en-US", { weight: "lb", height: "ft", clock: "12" }],
  ["C", { weight: "lb", height: "ft", clock: "12" }],
  ["en", { weight: "lb", height: "ft", clock: "12" }],
  ["es-ES", { weight: "kg", height: "cm", clock: "24" }],
  ["ko-KR", { weight: "kg", height: "cm", clock: "12" }],
])("a browser in %s begins with %j", (tag, expected) => {
  expect(guessUnits(tag)).toEqual({ glucose: "mg/dL", ...expected });
});

describe("the units a person has chosen", () => {
  test("are kept on the device and found again, whatever its language", () => {
    const store = storeOf();
    loadUnits(store, "en-US").set({ glucose: "mmol/L", clock: "24" });
    expect(loadUnits(store, "ko").now.value).toEqual({
      glucose: "mmol/L",
      weight: "lb",
      height: "ft",
      clock: "24",
    });
  });

  test.each(["{", "3", '{"glucose":"stones"}', '{"glucose":"mg/dL"}'])(
    "are guessed where %s was kept",
    (stored) => {
      const store = storeOf({ "islet.units": stored });
      expect(loadUnits(store, "es-ES").now.value.weight).toBe("kg");
    },
  );

  test("hold for now where the browser keeps nothing", () => {
    const units = loadUnits(null, "en-US");
    units.set({ weight: "kg" });
    expect(units.now.value.weight).toBe("kg");
  });
});
