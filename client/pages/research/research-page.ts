import * as z from "zod";

const figures = z.object({
  value: z.number().nullable(),
  n: z.number(),
  numerator: z.number(),
  denominator: z.number(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  median: z.number().nullable(),
  iqr: z.tuple([z.number().nullable(), z.number().nullable()]),
});
const breakdown = z.record(z.string(), z.number().nullable());

const metric = figures.extend({
  unit: z.string(),
  everActive: figures,
  byKind: breakdown.optional(),
  byMonth: breakdown.optional(),
});
export type ShownMetric = z.output<typeof metric>;

/** What the page is told of the figures. */
export const researchPage = z.object({
  isDemonstration: z.boolean(),
  report: z.object({
    study: z.string(),
    software: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    data: z.object({
      events: z.number(),
      throughSeq: z.number(),
      sha256: z.string(),
    }),
    metrics: z.record(z.string(), metric),
  }),
});
export type ResearchReport = z.output<typeof researchPage>["report"];

const exported = z.object({
  id: z.string(),
  tier: z.string(),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  askedAt: z.number(),
  expiresAt: z.number().nullable(),
  rowsRead: z.number(),
  rowsTotal: z.number(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
});
export type ShownExport = z.output<typeof exported>;
/** The exports of whoever asks. */
export const exportList = z.object({ exports: z.array(exported) });

/** The figures that are shown, in groups. */
export const GROUPS = {
  visits: ["L1", "L2", "L3", "L4", "L5", "M1"],
  items: ["I1", "I2", "I3", "I4"],
  places: ["Z1"],
  classes: ["A1", "A2"],
} as const;
