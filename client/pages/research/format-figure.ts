import type { Words } from "../../interface/words.ts";

/** Shares are told in per cent; whole numbers stay whole. */
export function formatFigure(
  value: number | null,
  unit: string,
  words: Words,
): string {
  if (value === null) return words.t("research.no-value");
  const language = words.language.value;
  if (unit === "share")
    return new Intl.NumberFormat(language, {
      style: "percent",
      maximumFractionDigits: 1,
    }).format(value);
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
  }).format(value);
  return `${number} ${words.t(`research.unit.${unit}`)}`;
}

/** A threshold as people say it: minutes or seconds, per cent, or as it is. */
export function formatRule(
  key: string,
  value: string | number,
  language: string,
): string {
  if (typeof value === "string") return value;
  if (key.endsWith("Share"))
    return new Intl.NumberFormat(language, { style: "percent" }).format(value);
  if (!key.endsWith("Ms")) return String(value);
  const [amount, unit] =
    value >= 60_000 ? [value / 60_000, "minute"] : [value / 1000, "second"];
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "long",
  }).format(amount);
}

/** The size of a file, in the unit that makes it short. */
export function formatSize(bytes: number, language: string): string {
  const [amount, unit] =
    bytes >= 1e6 ? [bytes / 1e6, "megabyte"] : [bytes / 1000, "kilobyte"];
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    maximumFractionDigits: 1,
  }).format(amount);
}
