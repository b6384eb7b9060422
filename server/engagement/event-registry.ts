import { buildEventRegistry } from "../../shared/engagement/event-registry.ts";
import { VOCABULARY } from "../../shared/engagement/vocabulary.ts";
import { features } from "../../shared/features/index.ts";
import { joinEvents } from "./join-events.ts";

const declared = joinEvents(
  Object.values(features).map((feature) => feature.events),
);

/**
 * Every event name of this version: what the features declare, and the words
 * of the vocabulary that no feature has made its own yet.
 */
export const EVENT_REGISTRY = buildEventRegistry([
  declared,
  ...VOCABULARY.map((events) =>
    Object.fromEntries(
      Object.entries(events).filter(([name]) => !(name in declared)),
    ),
  ),
]);
