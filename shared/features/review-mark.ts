import * as z from "zod";

/** Who stands behind a content. Until somebody reviewed it, it is general information. */
export const reviewMark = {
  reviewedBy: z.string().nullable(),
  /** Days, as 2026-03-01. */
  reviewedAt: z.iso.date().nullable(),
  reviewDue: z.iso.date().nullable(),
} as const;

/** The mark of what nobody has reviewed yet. */
export const NOT_REVIEWED = {
  reviewedBy: null,
  reviewedAt: null,
  reviewDue: null,
} as const;
