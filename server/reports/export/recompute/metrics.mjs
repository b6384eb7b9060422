import { measureClasses } from "./class-metrics.mjs";
import { measureItems } from "./item-metrics.mjs";
import { measureMembers } from "./member-metrics.mjs";
import { measureVisits } from "./visit-metrics.mjs";

/**
 * Every metric, by id.
 *
 * @param study { people, classes, plan, catalogue, parameters, dayOf, throughAt }
 */
export function computeMetrics(study) {
  return {
    ...measureVisits(study),
    ...measureItems(study),
    ...measureClasses(study),
    ...measureMembers(study),
  };
}
