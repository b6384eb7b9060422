/** Centimetres in one inch, exactly (16 CFR 500.19). */
const CM_PER_INCH = 2.54;
const CM_PER_M = 100;
export const INCHES_PER_FOOT = 12;

/** A height in feet and inches, the inches below twelve. */
export interface FeetAndInches {
  readonly feet: number;
  readonly inches: number;
}

/** Metres from a height entered in feet and inches. */
export function feetToM({ feet, inches }: FeetAndInches): number {
  return ((feet * INCHES_PER_FOOT + inches) * CM_PER_INCH) / CM_PER_M;
}

/** A height given in metres, in feet and whole inches: never "5 feet 12". */
export function toFeetAndInches(heightM: number): FeetAndInches {
  const all = Math.round((heightM * CM_PER_M) / CM_PER_INCH);
  return {
    feet: Math.floor(all / INCHES_PER_FOOT),
    inches: all % INCHES_PER_FOOT,
  };
}

/** Metres from a height entered in centimetres. */
export function cmToM(cm: number): number {
  return cm / CM_PER_M;
}

/** A height given in metres, in centimetres. */
export function toCm(heightM: number): number {
  return heightM * CM_PER_M;
}
