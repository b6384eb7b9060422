import type { Engagement } from "../derivation/derive-engagement.ts";
import { measureEarlyShare } from "./early-share.ts";
import type { Metric } from "./metric.ts";

const LAST_DAY_OF_FIRST_MONTH = 29;

/** L4: share of sessions of days 0-179 in days 0-29. */
export function measureFirstMonthShare(engagement: Engagement): Metric {
  const label = "Share of logins in the first 30 days";
  return measureEarlyShare(engagement, label, LAST_DAY_OF_FIRST_MONTH);
}
