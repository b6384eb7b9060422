import * as z from "zod";

/** The units and the clock that a person reads and writes in. Kept values stay in SI beside the unit they were entered in. */
export const unitSettings = z.object({
  glucose: z.enum(["mg/dL", "mmol/L"]),
  weight: z.enum(["lb", "kg"]),
  height: z.enum(["ft", "cm"]),
  clock: z.enum(["12", "24"]),
});

export type UnitSettings = z.infer<typeof unitSettings>;
