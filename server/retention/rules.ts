import { type RawBuilder, sql } from "kysely";

/** What is not kept for ever, and how long it is kept. */
export interface RetentionRule {
  readonly table: string;
  /** For reports: what goes. */
  readonly what: string;
  /** `null`: kept as long as the study. */
  readonly days: number | null;
  /** The moment from which the days count; rows without one are not due. */
  readonly since: RawBuilder<Date | null>;
  /** Which rows the rule is about, where it is not all of them. */
  readonly only?: RawBuilder<boolean>;
  /** Empties these columns and keeps the row, for it is counted; without it the row goes. */
  readonly empties?: RawBuilder<unknown>;
}

export interface RetentionSettings {
  /** How long the words that people write are kept; `null` for as long as the study. */
  readonly textDays: number | null;
  /** How long recordings of classes are kept. */
  readonly recordingDays: number;
  /** How long the answers to requests are kept that may come twice. */
  readonly answerDays: number;
  /** How long keys and sign-ins are remembered after their end. */
  readonly keyDays: number;
  /** How long devices are known that nobody comes in on. */
  readonly deviceDays: number;
}

/** How long things are kept, as the settings say. */
export function readRetention(config: {
  readonly wordsKeptDays?: number | undefined;
  readonly recordingsKeptDays: number;
  readonly answersKeptDays: number;
  readonly keysKeptDays: number;
  readonly deviceKnownDays: number;
}): RetentionSettings {
  return {
    textDays: config.wordsKeptDays ?? null,
    recordingDays: config.recordingsKeptDays,
    answerDays: config.answersKeptDays,
    keyDays: config.keysKeptDays,
    deviceDays: config.deviceKnownDays,
  };
}

/** Every rule there is, one each; jobs that are done clear themselves away (`jobs/`). */
export function listRetentionRules({
  textDays,
  recordingDays,
  answerDays,
  keyDays,
  deviceDays,
}: RetentionSettings): RetentionRule[] {
  return [
    {
      table: "recording",
      what: "recordings of classes",
      days: recordingDays,
      since: sql`coalesce(stopped_at, started_at)`,
    },
    {
      table: "handled_request",
      what: "answers kept for requests that come twice",
      days: answerDays,
      since: sql`handled_at`,
    },
    {
      table: "sign_in",
      what: "sign-ins that have ended",
      days: keyDays,
      since: sql`least(ended_at, expires_at)`,
    },
    {
      table: "sign_in_link",
      what: "sign-in links that have expired",
      days: keyDays,
      since: sql`expires_at`,
    },
    {
      table: "sign_in_code",
      what: "mailed codes that have expired",
      days: keyDays,
      since: sql`expires_at`,
    },
    {
      table: "known_device",
      what: "devices that nobody came in on any more",
      days: deviceDays,
      since: sql`seen_at`,
    },
    {
      table: "message",
      what: "words that people wrote",
      days: textDays,
      since: sql`sent_at`,
      only: sql`text <> ''`,
      empties: sql`text = '', removed_at = coalesce(removed_at, now())`,
    },
    {
      table: "post",
      what: "words that people wrote on the board",
      days: textDays,
      since: sql`written_at`,
      only: sql`text <> ''`,
      empties: sql`text = '', title = left(title, 0), removed_at = coalesce(removed_at, now())`,
    },
  ];
}
