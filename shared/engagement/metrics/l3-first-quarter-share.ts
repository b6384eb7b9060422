import type { Engagement } from "../derivation/derive-engagement.ts";
import { measureEarlyShare } from "./early-share.ts";
import type { Metric } from "./metric.ts";

const LAST_DAY_OF_THREE_MONTHS = 89;

/** L3: share of sessions of days 0-179 in days 0-89. */
export function measureFirstQuarterShare(engagement: Engagement): Metric {
  const label = "Share of logins in the first 90 days";
  return measureEarlyShare(engagement, label, LAST_DAY_OF_THREE_MONTHS);
}
