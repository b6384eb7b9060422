import type { Engagement } from "../derivation/derive-engagement.ts";
import type { PersonEngagement } from "../derivation/derive-person.ts";
import { buildTotalMetric } from "./build-metric.ts";
import { isEverActive } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";

/** C1: members at the end of the log; `byKind` has how many joined and left until then. */
export function measureMembers({ people }: Engagement): Metric {
  const members = people.filter(isMember).length;
  const metric = buildTotalMetric(
    { label: "Members at the end of the log", unit: "participants" },
    people.map((person) => ({
      participant: person.participant,
      everActive: isEverActive(person, "both"),
      numerator: isMember(person) ? 1 : 0,
      denominator: 1,
    })),
  );
  const byKind = { joined: people.length, left: people.length - members };
  return { ...metric, byKind };
}

/** Whether a person neither left the study nor withdrew from its log. */
export function isMember({ leftMs }: PersonEngagement): boolean {
  return leftMs === null;
}
