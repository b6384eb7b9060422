import type { Engagement } from "../derivation/derive-engagement.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { MINUTE_MS, sumConnectedMs } from "./connected-time.ts";
import { listCountedSessions } from "./counted-sessions.ts";
import { divide } from "./describe-values.ts";
import type { Metric } from "./metric.ts";

/** Z1: share of session minutes in the classroom; `byPlace` has the share of every place. */
export function measureClassroomShare({
  people,
  parameters,
}: Engagement): Metric {
  const placesMs = new Map<string, number>();
  let totalMs = 0;
  const shares = people.map((person) => {
    const sessions = listCountedSessions(person, "island");
    let classroomMs = 0;
    for (const { dwellMs } of sessions) {
      classroomMs += dwellMs.get(parameters.classroomPlace) ?? 0;
      for (const [place, ms] of dwellMs)
        placesMs.set(place, (placesMs.get(place) ?? 0) + ms);
    }
    const connectedMs = sumConnectedMs(sessions);
    totalMs += connectedMs;
    return {
      participant: person.participant,
      everActive: sessions.length > 0,
      numerator: classroomMs,
      denominator: connectedMs,
    };
  });
  const name = { label: "Share of time in the classroom", unit: "share" };
  const byPlace = Object.fromEntries(
    [...placesMs.keys()]
      .sort()
      .map((place) => [place, divide(placesMs.get(place) ?? 0, totalMs)]),
  );
  const minutes = { numerator: MINUTE_MS, denominator: MINUTE_MS };
  return { ...buildRatioMetric(name, shares, minutes), byPlace };
}
