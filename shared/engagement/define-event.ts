import type { z } from "zod";

/** What one event name means, and what its payload holds. */
export interface EventDeclaration {
  /** Raised when a key changes; the meaning of a version never changes. */
  readonly version: number;
  /** One sentence for the data dictionary. */
  readonly meaning: string;
  /** Every key has `.describe()` or `.meta({ description, unit })`. */
  readonly payload: z.ZodObject;
  /** False for facts about the island itself (a class starts): no participant is needed. */
  readonly personal?: boolean;
}

/** Declarations by event name, as a feature exports them. */
export type EventDeclarations = Readonly<Record<string, EventDeclaration>>;

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

/**
 * Declares the events of one feature or topic.
 *
 * Keys the payload does not name are kept, so that a log with more in it than
 * we know of is stored whole.
 *
 * @throws when a name is not `noun.verb-past`, a version is no positive
 *   integer, or a sentence is missing: mistakes in the program, found at start.
 */
export function defineEvents<const Events extends EventDeclarations>(
  events: Events,
): Events {
  const kept: Record<string, EventDeclaration> = {};
  for (const [name, event] of Object.entries(events)) {
    if (!NAME.test(name)) throw new Error(`${name} is not noun.verb-past`);
    if (!Number.isInteger(event.version) || event.version < 1)
      throw new Error(`${name} needs a version from 1`);
    if (!event.meaning.endsWith("."))
      throw new Error(`${name} needs a sentence that says what it means`);
    kept[name] = { ...event, payload: event.payload.loose() };
  }
  return kept as Events;
}
