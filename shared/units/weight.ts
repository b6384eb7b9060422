/**
 * Kilograms in one international avoirdupois pound, exactly
 * (solanolabs.com/2020/convert-75-kg-to-pounds.html; 16 CFR 500.19 gives its
 * first six digits).
 */
export const KG_PER_LB = 0.45359237;

export type WeightUnit = "lb" | "kg";

/** A weight in kilograms, however it was entered. */
export function toKg(value: number, unit: WeightUnit): number {
  return unit === "kg" ? value : value * KG_PER_LB;
}

/** A weight given in kilograms, in the unit somebody reads. */
export function fromKg(kg: number, unit: WeightUnit): number {
  return unit === "kg" ? kg : kg / KG_PER_LB;
}
