import { fromMmolPerL, type GlucoseUnit } from "./glucose.ts";
import { toCm, toFeetAndInches } from "./height.ts";
import { fromKg, type WeightUnit } from "./weight.ts";

/** Digits after the point that meters and scales show. */
const GLUCOSE_DIGITS: Readonly<Record<GlucoseUnit, number>> = {
  "mg/dL": 0,
  "mmol/L": 1,
};
const WEIGHT_DIGITS = 1;

/** A number in a language's own manner, with at most so many digits after the point. */
export function formatNumber(
  value: number,
  language: string,
  digits: number,
): string {
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: digits,
  }).format(value);
}

/** Glucose given in mmol/L, as somebody reads it: "126 mg/dL", "7,0 mmol/L". */
export function formatGlucose(
  mmolPerL: number,
  unit: GlucoseUnit,
  language: string,
): string {
  const digits = GLUCOSE_DIGITS[unit];
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(fromMmolPerL(mmolPerL, unit));
  return `${number} ${unit}`;
}

/** A weight given in kilograms, as somebody reads it: "180 lb". */
export function formatWeight(
  kg: number,
  unit: WeightUnit,
  language: string,
): string {
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: unit === "kg" ? "kilogram" : "pound",
    maximumFractionDigits: WEIGHT_DIGITS,
  }).format(fromKg(kg, unit));
}

/** A height given in metres, as somebody reads it: "5 ft 7 in", "170 cm". */
export function formatHeight(
  heightM: number,
  unit: "ft" | "cm",
  language: string,
): string {
  const part = (value: number, name: string): string =>
    new Intl.NumberFormat(language, {
      style: "unit",
      unit: name,
      maximumFractionDigits: 0,
    }).format(value);
  if (unit === "cm") return part(toCm(heightM), "centimeter");
  const { feet, inches } = toFeetAndInches(heightM);
  return `${part(feet, "foot")} ${part(inches, "inch")}`;
}

/** A time of day on the clock that somebody has chosen. `atMs` is milliseconds since 1970; without a zone it is the device's own. */
export function formatTime(
  atMs: number,
  clock: "12" | "24",
  language: string,
  timeZone?: string,
): string {
  return new Intl.DateTimeFormat(language, {
    hour: clock === "12" ? "numeric" : "2-digit",
    minute: "2-digit",
    hourCycle: clock === "12" ? "h12" : "h23",
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(atMs);
}
