import type { Engagement } from "../derivation/derive-engagement.ts";
import type { PersonEngagement } from "../derivation/derive-person.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { MINUTE_MS } from "./connected-time.ts";
import { listCountedSessions } from "./counted-sessions.ts";
import type { Metric } from "./metric.ts";
import { measureSpans, type Span } from "../derivation/spans.ts";

/** V2: voice turns by all enrolled, within island sessions; `byKind` has all turns and the minutes they took. */
export function measureSpeech({ people }: Engagement): Metric {
  let turns = 0;
  let spokenMs = 0;
  const shares = people.map((person) => {
    const own = listCountedTurns(person);
    turns += own.length;
    spokenMs += measureSpans(own);
    return {
      participant: person.participant,
      everActive: listCountedSessions(person, "island").length > 0,
      numerator: own.length,
      denominator: 1,
    };
  });
  const name = { label: "Voice turns per participant", unit: "turns" };
  const byKind = { turns, minutes: spokenMs / MINUTE_MS };
  return { ...buildRatioMetric(name, shares), byKind };
}

/** A turn belongs to the session in which it ends. */
function listCountedTurns(person: PersonEngagement): Span[] {
  const sessions = listCountedSessions(person, "island");
  let next = 0;
  return person.voiceTurns.filter(({ endMs }) => {
    while ((sessions[next]?.endMs ?? Infinity) < endMs) next += 1;
    return (sessions[next]?.startMs ?? Infinity) <= endMs;
  });
}
