import { buildEventRegistry, type EventRegistry } from "./event-registry.ts";
import { BOARD_EVENTS } from "./vocabulary/board.ts";
import { CLASS_EVENTS } from "./vocabulary/classes.ts";
import { CONNECTION_EVENTS } from "./vocabulary/connections.ts";
import { ITEM_EVENTS } from "./vocabulary/items.ts";
import { MEMBER_EVENTS } from "./vocabulary/members.ts";
import { PLACE_EVENTS } from "./vocabulary/places.ts";
import { PROGRESS_EVENTS } from "./vocabulary/progress.ts";
import { TALK_EVENTS } from "./vocabulary/talk.ts";

/** The names that metrics use. A feature that declares its own adds its list beside these. */
export const VOCABULARY = [
  CONNECTION_EVENTS,
  PLACE_EVENTS,
  ITEM_EVENTS,
  TALK_EVENTS,
  CLASS_EVENTS,
  BOARD_EVENTS,
  PROGRESS_EVENTS,
  MEMBER_EVENTS,
] as const;

/** The registry of the vocabulary alone. */
export const VOCABULARY_REGISTRY: EventRegistry =
  buildEventRegistry(VOCABULARY);
