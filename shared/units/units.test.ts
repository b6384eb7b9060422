import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatGlucose,
  formatHeight,
  formatNumber,
  formatTime,
  formatWeight,
} from "./format-measure.ts";
import { fromMmolPerL, toMmolPerL } from "./glucose.ts";
import { cmToM, feetToM, toCm, toFeetAndInches } from "./height.ts";
import { fromKg, toKg } from "./weight.ts";

/** Language data may part number and unit by a special space. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("conversions", () => {
  test.each([
    [100, 5.55],
    [126, 6.993],
    [180.182, 10],
  ])("%d mg/dL is %d mmol/L", (mgPerDl, mmolPerL) => {
    expect(toMmolPerL(mgPerDl, "mg/dL")).toBeCloseTo(mmolPerL, 3);
  });

  test.each([
    [180, 81.6466266],
    [1, 0.45359237],
  ])("%d lb is %d kg", (lb, kg) => {
    expect(toKg(lb, "lb")).toBeCloseTo(kg, 7);
  });

  test.each([
    [5, 7, 1.7018],
    [6, 0, 1.8288],
  ])("%d feet %d is %d m", (feet, inches, heightM) => {
    expect(feetToM({ feet, inches })).toBeCloseTo(heightM, 9);
  });

  test("a height just below a foot is the next foot, not twelve inches", () => {
    expect(toFeetAndInches(1.828)).toEqual({ feet: 6, inches: 0 });
  });

  const anyValue = fc.double({ min: 0.1, max: 1000, noNaN: true });
  test("there and back is the same value in every unit", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        for (const unit of ["mg/dL", "mmol/L"] as const)
          expect(fromMmolPerL(toMmolPerL(value, unit), unit)).toBeCloseTo(
            value,
            9,
          );
        for (const unit of ["lb", "kg"] as const)
          expect(fromKg(toKg(value, unit), unit)).toBeCloseTo(value, 9);
        expect(toCm(cmToM(value))).toBeCloseTo(value, 9);
      }),
    );
  });

  test("whole feet and inches come back as they were entered", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 11 }),
        (feet, inches) => {
          expect(toFeetAndInches(feetToM({ feet, inches }))).toEqual({
            feet,
            inches,
          });
        },
      ),
    );
  });
});

describe("what a person reads", () => {
  test.each([
    [7, "mg/dL", "en", "126 mg/dL"],
    [7, "mmol/L", "en", "7.0 mmol/L"],
    [7, "mmol/L", "es", "7,0 mmol/L"],
  ] as const)("%d mmol/L in %s, %s: %s", (value, unit, language, expected) => {
    expect(plain(formatGlucose(value, unit, language))).toBe(expected);
  });

  test.each([
    [81.6466266, "lb", "en", "180 lb"],
    [81.6466266, "kg", "en", "81.6 kg"],
    [81.6466266, "kg", "es", "81,6 kg"],
    [81.6466266, "kg", "ko", "81.6kg"],
  ] as const)("%d kg in %s, %s: %s", (value, unit, language, expected) => {
    expect(plain(formatWeight(value, unit, language))).toBe(expected);
  });

  test.each([
    [1.7018, "ft", "en", "5 ft 7 in"],
    [1.7018, "cm", "en", "170 cm"],
  ] as const)("%d m in %s, %s: %s", (value, unit, language, expected) => {
    expect(plain(formatHeight(value, unit, language))).toBe(expected);
  });

  const EVENING_MS = Date.UTC(2026, 0, 5, 18, 5);
  test.each([
    ["12", "en", "6:05 PM"],
    ["24", "en", "18:05"],
    ["24", "ko", "18:05"],
    ["24", "es", "18:05"],
    ["12", "ko", "오후 6:05"],
  ] as const)(
    "five past six on a clock of %s in %s: %s",
    (clock, language, expected) => {
      expect(plain(formatTime(EVENING_MS, clock, language, "UTC"))).toBe(
        expected,
      );
    },
  );

  test("midnight on a clock of 24 is 00:05", () => {
    const midnightMs = Date.UTC(2026, 0, 5, 0, 5);
    expect(formatTime(midnightMs, "24", "en", "UTC")).toBe("00:05");
  });

  test("numbers follow the language", () => {
    expect(formatNumber(1234.56, "es-MX", 1)).toBe("1,234.6");
    expect(formatNumber(12345.67, "es", 1)).toBe("12.345,7");
  });
});
