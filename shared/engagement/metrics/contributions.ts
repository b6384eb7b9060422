import type { Engagement } from "../derivation/derive-engagement.ts";
import type { PersonEngagement } from "../derivation/derive-person.ts";

/**
 * The study days on which a person gave something to the others: a message, a
 * post, a reply or a reaction. Sorted, from day 0 on, one entry a contribution.
 */
export function listContributionDays(
  { calendar }: Engagement,
  { dayZero, messagesMs, reactionsMs }: PersonEngagement,
): number[] {
  if (dayZero === null) return [];
  return [...messagesMs, ...reactionsMs]
    .map((atMs) => calendar.dayAt(atMs) - dayZero)
    .filter((day) => day >= 0)
    .sort((a, b) => a - b);
}
