import type { ConsentInterval } from "../derivation/activity-consent.ts";
import type { ItemInteraction } from "../derivation/item-interactions.ts";
import type { SessionStay } from "../derivation/measure-sessions.ts";
import { isEverActive } from "../metrics/counted-sessions.ts";
import type { KeyedSession, PersonRecord } from "./person-record.ts";
import { SHARED } from "./shared-columns.ts";
import {
  column,
  NOT_APPLICABLE,
  NOT_RECORDED,
  orElse,
  type Table,
} from "./table.ts";

export const PARTICIPANTS: Table<PersonRecord> = {
  name: "participants",
  about:
    "Everybody enrolled and consented, also those who never came. A pseudonym is a keyed hash of the account: the same throughout this study, another one in any other study.",
  key: ["participant"],
  refers: {},
  columns: {
    participant: column(
      "string",
      "Pseudonym of the person",
      ({ person }) => person.participant,
    ),
    arm: column("string", "Arm of the study", ({ arm }) =>
      orElse(arm, NOT_RECORDED),
    ),
    enrolled_at: column(
      "datetime",
      "First consent to the activity log; without any on record, the first row",
      ({ person }) => person.enrolledMs,
    ),
    day_zero: column(
      "date",
      "Date of study day 0 in the study's time zone",
      ({ person }) => orElse(person.dayZero, NOT_APPLICABLE),
    ),
    withdrawn_at: column(
      "datetime",
      "End of the last consent, where it has ended",
      ({ person }) =>
        Number.isFinite(person.withdrawnMs)
          ? person.withdrawnMs
          : NOT_APPLICABLE,
    ),
    left_at: column(
      "datetime",
      "End of membership: the person left the study, or withdrew for good",
      ({ person }) => orElse(person.leftMs, NOT_APPLICABLE),
    ),
    consent_recorded: column(
      "boolean",
      "Whether consent is on record; where it is not, everything counts",
      ({ consent }) => consent.length > 0,
    ),
    came_to_island: column(
      "boolean",
      "Whether there is an island session on study day 0 or later",
      ({ person }) => isEverActive(person, "island"),
    ),
    raw_item_verbs: column(
      "integer",
      "Verbs on items before repeats are left out",
      ({ person }) => person.rawItemCount,
    ),
    rows_outside_consent: column(
      "integer",
      "Rows of the log that lie outside consent and are not in this export",
      ({ person }) => person.outsideConsent,
    ),
  },
};

export interface ConsentRow extends ConsentInterval {
  readonly participant: string;
  readonly number: number;
}

export const CONSENTS: Table<ConsentRow> = {
  name: "consents",
  about:
    "Intervals of consent to the activity log: from given_at up to, and without, withdrawn_at. Nothing outside them is exported.",
  key: ["participant", "number"],
  refers: { participants: ["participant"] },
  columns: {
    participant: SHARED.participant,
    number: column("integer", "1 for the first interval", (row) => row.number),
    given_at: column("datetime", "Consent was given", (row) => row.givenMs),
    withdrawn_at: column("datetime", "Consent was withdrawn", (row) =>
      Number.isFinite(row.withdrawnMs) ? row.withdrawnMs : NOT_APPLICABLE,
    ),
  },
};

export const SESSIONS: Table<KeyedSession> = {
  name: "sessions",
  about:
    "Visits (= logins), derived: connected time of a person over all tabs and devices, merged over short gaps.",
  key: ["session"],
  refers: { participants: ["participant"] },
  columns: {
    session: column("string", "Key of the session", (row) => row.key),
    participant: SHARED.participant,
    number: column("integer", "1 for the first session", (row) => row.number),
    surface: column(
      "string",
      "island, or page where no tab was on the island",
      (row) => row.surface,
    ),
    study_day: column(
      "integer",
      "Study day of its start; days before 0 count nowhere",
      (row) => orElse(row.day, NOT_APPLICABLE),
      "days",
    ),
    started_at: column("datetime", "Start", (row) => row.startMs),
    ended_at: column("datetime", "Last evidence of it", (row) => row.endMs),
    connected_ms: column(
      "integer",
      "Session time: connected, without gaps",
      (row) => row.connectedMs,
      "ms",
    ),
    present_ms: column(
      "integer",
      "Connected with a tab visible or voice joined",
      (row) => orElse(row.presentMs, NOT_RECORDED),
      "ms",
    ),
    active_ms: column(
      "integer",
      "Present with input, speech or a playing film",
      (row) => orElse(row.activeMs, NOT_RECORDED),
      "ms",
    ),
    basis: column(
      "string",
      "Why it ended: signed-out, removed, idle, last-heartbeat, reconciled",
      (row) => row.basis,
    ),
  },
};

export interface StayRow extends SessionStay {
  readonly session: KeyedSession;
  readonly number: number;
}

export const DWELL: Table<StayRow> = {
  name: "dwell",
  about:
    "Where the time of each session went, stay by stay. The stays of a session do not overlap and add up to its connected_ms exactly.",
  key: ["session", "number"],
  refers: { sessions: ["session"], participants: ["participant"] },
  columns: {
    session: column("string", "Key of the session", (row) => row.session.key),
    participant: column(
      "string",
      "Pseudonym",
      (row) => row.session.participant,
    ),
    number: column("integer", "1 for the first stay", (row) => row.number),
    place: column(
      "string",
      "Place; none while no place is known yet",
      (row) => row.place,
    ),
    started_at: column("datetime", "Start", (row) => row.startMs),
    ended_at: column("datetime", "End", (row) => row.endMs),
    dwell_ms: column(
      "integer",
      "Length",
      (row) => row.endMs - row.startMs,
      "ms",
    ),
    passing: column(
      "boolean",
      "Too short for a visit: passing through. Its time counts all the same",
      (row) => row.passing,
    ),
  },
};

export interface ItemRow extends ItemInteraction {
  readonly participant: string;
  readonly session: KeyedSession | null;
  readonly number: number;
  readonly day: number | null;
}

export const ITEMS: Table<ItemRow> = {
  name: "items",
  about:
    "Item interactions: deliberate verbs on items, without quick repeats. Metrics count those inside island sessions from study day 0 on.",
  key: ["participant", "number"],
  refers: { participants: ["participant"] },
  columns: {
    participant: SHARED.participant,
    number: column(
      "integer",
      "1 for the first of the person",
      (row) => row.number,
    ),
    session: SHARED.session,
    study_day: SHARED.studyDay,
    at: column("datetime", "When", (row) => row.atMs),
    verb: column("string", "Name of the event", (row) => row.verb),
    item: column("string", "Id of the item", (row) =>
      orElse(row.item, NOT_RECORDED),
    ),
    kind: column("string", "Kind of the item", (row) => row.kind),
  },
};
