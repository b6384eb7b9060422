import { ATTENDANCE, CLASSES, INVITATIONS } from "./class-tables.ts";
import { EVENTS } from "./event-table.ts";
import { BREAKDOWNS, CATALOGUE, METRICS } from "./figure-tables.ts";
import {
  CONSENTS,
  DWELL,
  ITEMS,
  PARTICIPANTS,
  SESSIONS,
} from "./people-tables.ts";
import type { TableShape } from "./table.ts";

/** Every table of a T1 export, in the order in which it is described. */
export const TABLES: readonly TableShape[] = [
  PARTICIPANTS,
  CONSENTS,
  EVENTS,
  SESSIONS,
  DWELL,
  ITEMS,
  CLASSES,
  INVITATIONS,
  ATTENDANCE,
  CATALOGUE,
  METRICS,
  BREAKDOWNS,
];
