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
  byPlace: breakdown.optional(),
  bySection: breakdown.optional(),
  bySeries: breakdown.optional(),
});
export type ShownMetric = z.output<typeof metric>;

/** What the page is told of the figures. */
export const researchPage = z.object({
  isDemonstration: z.boolean(),
  /** Whether there are made-up people to look at. */
  hasSimulated: z.boolean(),
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

/** How far the island is with the figures; null while nothing is worked out. */
export const reportProgress = z.object({
  progress: z.object({ done: z.number(), people: z.number() }).nullable(),
});

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

/** The figures that are shown, in groups; those that are asked for first come first. */
export const GROUPS = {
  visits: ["L1", "L2", "L3", "L4", "L5", "M1"],
  items: ["I1", "I2", "I3", "I4"],
  places: ["Z1"],
  classes: ["A1", "A2"],
  more: "Z2 V2 A3 M2 M3 E1 E2 E3 C1 C2 C3 R1".split(" "),
} as const;
