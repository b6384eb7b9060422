import type { Engagement } from "../derivation/derive-engagement.ts";
import { measureClassesHeld } from "./a1-classes-held.ts";
import { type Invitations, measureAttendance } from "./a2-attendance.ts";
import { measureWeeklySeries, type Series } from "./a3-weekly-series.ts";
import { measureMembers } from "./c1-members.ts";
import { measureTenure } from "./c2-tenure.ts";
import { measureActiveMembers } from "./c3-active-members.ts";
import { measureDailyEngagement } from "./e1-daily-engagement.ts";
import { measureActiveParticipants } from "./e2-active-participants.ts";
import { measureWeeklyContribution } from "./e3-weekly-contribution.ts";
import { measureItemInteractions } from "./i1-item-interactions.ts";
import { measureCatalogueCoverage } from "./i2-catalogue-coverage.ts";
import { measureConcentration } from "./i3-concentration.ts";
import { measureItemKinds } from "./i4-item-kinds.ts";
import { measureLogins } from "./l1-logins.ts";
import { measureSessionMinutes } from "./l2-session-minutes.ts";
import { measureFirstQuarterShare } from "./l3-first-quarter-share.ts";
import { measureFirstMonthShare } from "./l4-first-month-share.ts";
import { measureSessionHours } from "./l5-session-hours.ts";
import { measureMonthlyVisits } from "./m1-monthly-visits.ts";
import { measureRevisits } from "./m2-revisits.ts";
import { measureSectionRevisits } from "./m3-section-revisits.ts";
import type { Metric } from "./metric.ts";
import { measureRetention } from "./r1-retention.ts";
import { measureSpeech } from "./v2-speech.ts";
import { measureClassroomShare } from "./z1-classroom-share.ts";
import { measurePlaces } from "./z2-places.ts";

/** What some metrics need beside the log. */
export interface MetricSources {
  /** Ids of all items of the island's content; empty where there is no catalogue. */
  readonly catalogue: ReadonlySet<string>;
  readonly invitations: Invitations;
  /** When each planned class should begin, by class id; empty where there is no plan. */
  readonly planned: ReadonlyMap<string, number>;
  readonly series: Series;
}

/** For logs of other studies: nothing is known but the log. */
export const LOG_ALONE: MetricSources = {
  catalogue: new Set(),
  invitations: new Map(),
  planned: new Map(),
  series: new Map(),
};

/** Every metric that is built, by its id. */
export function computeMetrics(
  engagement: Engagement,
  { catalogue, invitations, planned, series }: MetricSources,
): Record<string, Metric> {
  return {
    L1: measureLogins(engagement),
    L2: measureSessionMinutes(engagement),
    L3: measureFirstQuarterShare(engagement),
    L4: measureFirstMonthShare(engagement),
    L5: measureSessionHours(engagement),
    I1: measureItemInteractions(engagement),
    I2: measureCatalogueCoverage(engagement, catalogue),
    I3: measureConcentration(engagement),
    I4: measureItemKinds(engagement),
    Z1: measureClassroomShare(engagement),
    Z2: measurePlaces(engagement),
    V2: measureSpeech(engagement),
    A1: measureClassesHeld(engagement, planned),
    A2: measureAttendance(engagement, invitations),
    A3: measureWeeklySeries(engagement, invitations, series),
    M1: measureMonthlyVisits(engagement),
    M2: measureRevisits(engagement),
    M3: measureSectionRevisits(engagement),
    E1: measureDailyEngagement(engagement),
    E2: measureActiveParticipants(engagement),
    E3: measureWeeklyContribution(engagement),
    C1: measureMembers(engagement),
    C2: measureTenure(engagement),
    C3: measureActiveMembers(engagement),
    R1: measureRetention(engagement),
  };
}
