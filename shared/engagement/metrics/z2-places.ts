import type { Engagement } from "../derivation/derive-engagement.ts";
import { NO_PLACE, type Session } from "../derivation/measure-sessions.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { listCountedSessions } from "./counted-sessions.ts";
import { divide, sum } from "./describe-values.ts";
import type { Metric } from "./metric.ts";

/** Z2: different places visited a session; passing through is no visit. `byPlace` has the share of sessions that visited each. */
export function measurePlaces({ people }: Engagement): Metric {
  const visits = new Map<string, number>();
  let total = 0;
  const shares = people.map((person) => {
    const sessions = listCountedSessions(person, "island");
    const visited = sessions.map(listVisited);
    for (const places of visited)
      for (const place of places)
        visits.set(place, (visits.get(place) ?? 0) + 1);
    total += sessions.length;
    return {
      participant: person.participant,
      everActive: sessions.length > 0,
      numerator: sum(visited.map(({ size }) => size)),
      denominator: sessions.length,
    };
  });
  const name = { label: "Places visited per session", unit: "places" };
  const byPlace = Object.fromEntries(
    [...visits.keys()]
      .sort()
      .map((place) => [place, divide(visits.get(place) ?? 0, total)]),
  );
  return { ...buildRatioMetric(name, shares), byPlace };
}

function listVisited({ stays }: Session): Set<string> {
  const places = new Set<string>();
  for (const { place, passing } of stays)
    if (!passing && place !== NO_PLACE) places.add(place);
  return places;
}
