import type { Engagement } from "../derivation/derive-engagement.ts";
import { MINUTE_MS } from "./connected-time.ts";
import { describeValues, divide } from "./describe-values.ts";
import type { Metric } from "./metric.ts";

/**
 * A1: classes held by classes planned until the end of the log; null without a
 * plan. `byClass` has the minutes of each. No participant is in the
 * denominator, so `n` is 0; `mean` and the rest are over the minutes of classes.
 *
 * @param planned when each planned class should begin, by class id
 */
export function measureClassesHeld(
  { classes, throughMs }: Engagement,
  planned: ReadonlyMap<string, number>,
): Metric {
  const minutes = classes.map(
    ({ startMs, endMs }) => (endMs - startMs) / MINUTE_MS,
  );
  const due = new Set(classes.map(({ id }) => id));
  for (const [id, startMs] of planned)
    if (startMs <= (throughMs ?? -Infinity)) due.add(id);
  const denominator = planned.size === 0 ? 0 : due.size;
  const figures = {
    value: divide(classes.length, denominator),
    n: 0,
    numerator: classes.length,
    denominator,
    ...describeValues(minutes),
  };
  return {
    label: "Classes held of those planned",
    unit: "share",
    ...figures,
    everActive: figures,
    byParticipant: {},
    byClass: Object.fromEntries(
      classes.map(({ id }, index) => [id, minutes[index] ?? null]),
    ),
  };
}
