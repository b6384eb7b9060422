import type { FoodValue } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";

/** Keeps number and unit on one line. */
const NO_BREAK_SPACE = "\u00a0";

const UNITS: Readonly<Record<FoodValue, "g" | "kcal" | "mg">> = {
  carbohydrateG: "g",
  energyKcal: "kcal",
  fibreG: "g",
  sodiumMg: "mg",
  proteinG: "g",
  fatG: "g",
};

function format(app: App, value: number, digits: number, unit: string): string {
  const number = new Intl.NumberFormat(app.language.value, {
    maximumFractionDigits: digits,
  }).format(value);
  return `${number}${NO_BREAK_SPACE}${unit}`;
}

/** A food value with its unit, as a table shows it; in words where it is unknown. */
export function formatValue(
  app: App,
  name: FoodValue,
  value: number | null,
): string {
  return value === null
    ? app.t("menu.unknown")
    : format(app, value, 1, UNITS[name]);
}

/** The same as a headline, without decimals. */
export function formatWhole(app: App, name: FoodValue, value: number): string {
  return format(app, value, 0, UNITS[name]);
}

/** How much of a food or a portion there is. */
export function formatGrams(app: App, grams: number): string {
  return format(app, grams, 0, "g");
}

/** How much more or less of something the second of two dishes has. */
export function formatDifference(
  app: App,
  name: FoodValue,
  difference: number | null,
): string {
  if (difference === null) return app.t("menu.unknown");
  if (difference === 0) return app.t("menu.same");
  const amount = formatValue(app, name, Math.abs(difference));
  return app.t(difference > 0 ? "menu.more" : "menu.less", { amount });
}
