import { buildEventRegistry } from "../../shared/engagement/event-registry.ts";
import { VOCABULARY } from "../../shared/engagement/vocabulary.ts";
import { features } from "../../shared/features/index.ts";

const declared = Object.values(features).map((feature) => feature.events);
const taken = new Set(declared.flatMap((events) => Object.keys(events)));

/**
 * Every event name of this version: what the features declare, and the words
 * of the vocabulary that no feature has made its own yet.
 */
export const EVENT_REGISTRY = buildEventRegistry([
  ...declared,
  ...VOCABULARY.map((events) =>
    Object.fromEntries(
      Object.entries(events).filter(([name]) => !taken.has(name)),
    ),
  ),
]);
