import type { Engagement } from "../derivation/derive-engagement.ts";
import { type Invitations, measureAttendance } from "./a2-attendance.ts";
import { measureDailyEngagement } from "./e1-daily-engagement.ts";
import { measureItemInteractions } from "./i1-item-interactions.ts";
import { measureCatalogueCoverage } from "./i2-catalogue-coverage.ts";
import { measureConcentration } from "./i3-concentration.ts";
import { measureItemKinds } from "./i4-item-kinds.ts";
import { measureLogins } from "./l1-logins.ts";
import { measureSessionMinutes } from "./l2-session-minutes.ts";
import { measureFirstQuarterShare } from "./l3-first-quarter-share.ts";
import { measureFirstMonthShare } from "./l4-first-month-share.ts";
import { measureSessionHours } from "./l5-session-hours.ts";
import { measureRevisits } from "./m2-revisits.ts";
import { measureSectionRevisits } from "./m3-section-revisits.ts";
import type { Metric } from "./metric.ts";
import { measureClassroomShare } from "./z1-classroom-share.ts";

/** What some metrics need beside the log. */
export interface MetricSources {
  /** Ids of all items of the island's content; empty where there is no catalogue. */
  readonly catalogue: ReadonlySet<string>;
  readonly invitations: Invitations;
}

/** For logs of other studies: nothing is known but the log. */
export const LOG_ALONE: MetricSources = {
  catalogue: new Set(),
  invitations: new Map(),
};

/** Every metric that is built, by its id. */
export function computeMetrics(
  engagement: Engagement,
  sources: MetricSources,
): Record<string, Metric> {
  return {
    L1: measureLogins(engagement),
    L2: measureSessionMinutes(engagement),
    L3: measureFirstQuarterShare(engagement),
    L4: measureFirstMonthShare(engagement),
    L5: measureSessionHours(engagement),
    I1: measureItemInteractions(engagement),
    I2: measureCatalogueCoverage(engagement, sources.catalogue),
    I3: measureConcentration(engagement),
    I4: measureItemKinds(engagement),
    Z1: measureClassroomShare(engagement),
    A2: measureAttendance(engagement, sources.invitations),
    E1: measureDailyEngagement(engagement),
    M2: measureRevisits(engagement),
    M3: measureSectionRevisits(engagement),
  };
}
