import { expect, test } from "vitest";
import { fakeApp } from "./fake-app.ts";
import {
  formatDifference,
  formatGrams,
  formatValue,
  formatWhole,
} from "./format-value.ts";

const app = fakeApp().app;
const spanish = fakeApp({ language: "es" }).app;

test.each([
  { shown: formatValue(app, "carbohydrateG", 81.6), text: "81.6 g" },
  { shown: formatValue(spanish, "carbohydrateG", 81.6), text: "81,6 g" },
  { shown: formatWhole(app, "carbohydrateG", 81.6), text: "82 g" },
  { shown: formatValue(app, "energyKcal", 803), text: "803 kcal" },
  { shown: formatValue(app, "sodiumMg", 1361), text: "1,361 mg" },
  { shown: formatValue(app, "fibreG", 0), text: "0 g" },
  { shown: formatValue(app, "fibreG", null), text: "menu.unknown" },
  { shown: formatGrams(app, 25.2), text: "25 g" },
  {
    shown: formatDifference(app, "carbohydrateG", -25),
    text: "menu.less 25 g",
  },
  { shown: formatDifference(app, "sodiumMg", 24), text: "menu.more 24 mg" },
  { shown: formatDifference(app, "fatG", 0), text: "menu.same" },
  { shown: formatDifference(app, "fibreG", null), text: "menu.unknown" },
])("$text is how it reads", ({ shown, text }) => {
  expect(shown.replaceAll("\u00a0", " ")).toBe(text);
});
