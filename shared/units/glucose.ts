/**
 * Milligrams per decilitre in one millimole per litre of glucose: "1 mmol/L =
 * 18.0182 mg/dL", Blood Glucose Converter, 1001ferramentas.com/en/tools/
 * blood-glucose-converter; it follows from the molar mass of glucose, 180.16 g/mol
 * (tools.gera.services/glucose-unit-converter).
 */
export const MG_DL_PER_MMOL_L = 18.0182;

export type GlucoseUnit = "mg/dL" | "mmol/L";

/** A glucose value in mmol/L, however it was entered. */
export function toMmolPerL(value: number, unit: GlucoseUnit): number {
  return unit === "mmol/L" ? value : value / MG_DL_PER_MMOL_L;
}

/** A glucose value given in mmol/L, in the unit somebody reads. */
export function fromMmolPerL(mmolPerL: number, unit: GlucoseUnit): number {
  return unit === "mmol/L" ? mmolPerL : mmolPerL * MG_DL_PER_MMOL_L;
}
