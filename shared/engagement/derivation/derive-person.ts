import type { LogEvent } from "../event-record.ts";
import type { EngagementParameters } from "../parameters.ts";
import { findActions } from "./actions.ts";
import {
  findActivityConsent,
  hasConsentAt,
  isConsentRow,
  splitByConsent,
} from "./activity-consent.ts";
import { type Attendance, findAttendance } from "./attendance.ts";
import type { ClassRun } from "./class-runs.ts";
import { type ClassTrip, countTrips } from "./class-trips.ts";
import {
  type ConnectedSpan,
  findConnections,
  findSessionCuts,
} from "./connections.ts";
import { findDayZero } from "./day-zero.ts";
import { findItemUse, type ItemInteraction } from "./item-interactions.ts";
import { measureSessions, type Session } from "./measure-sessions.ts";
import { findPresence } from "./presence.ts";
import { findSessions } from "./sessions.ts";
import { intersectSpans, type Span } from "./spans.ts";
import { findStays } from "./stays.ts";
import type { StudyCalendar } from "./study-calendar.ts";
import { findUnnamedConnections } from "./unnamed-connections.ts";
import { findVoiceTurns } from "./voice-turns.ts";

/** What the derivation needs beside the rows of one person. */
export interface DerivationContext {
  readonly parameters: EngagementParameters;
  readonly calendar: StudyCalendar;
  readonly classes: readonly ClassRun[];
  readonly classTime: readonly ClassRun[];
  readonly trips: readonly ClassTrip[];
}

/** Everything known of one participant. */
export interface PersonEngagement {
  readonly participant: string;
  /** Moment and date (whole days since 1970) of day 0. */
  readonly enrolledMs: number;
  readonly dayZero: number | null;
  /** End of the last consent; Infinity while it holds. */
  readonly withdrawnMs: number;
  /** Times between two consents, in which nothing is known. */
  readonly unknown: readonly Span[];
  /** When the person left the study or withdrew for good; null while a member. */
  readonly leftMs: number | null;
  /** The last row within consent. */
  readonly lastMs: number;
  readonly sessions: readonly Session[];
  readonly items: readonly ItemInteraction[];
  readonly rawItemCount: number;
  /** Committed texts, at their moments. */
  readonly messagesMs: readonly number[];
  /** Reactions to posts, at their moments. */
  readonly reactionsMs: readonly number[];
  readonly pages: readonly {
    readonly atMs: number;
    readonly section: string;
  }[];
  readonly voiceTurns: readonly Span[];
  readonly attendance: readonly Attendance[];
  /** Rows outside consent, left out of all the above. */
  readonly outsideConsent: number;
}

/**
 * Derives one person from their ordered rows; null for who never consented
 * and so is no participant. `session.*` rows are passed over: they only tell
 * what was derived before.
 */
export function derivePerson(
  participant: string,
  allRows: readonly LogEvent[],
  context: DerivationContext,
): PersonEngagement | null {
  const { parameters, calendar } = context;
  const rows = allRows.filter(({ name }) => !name.startsWith("session."));
  const consent = findActivityConsent(rows);
  const groups = splitByConsent(rows, consent);
  const enrolledMs = Math.max(consent[0]?.givenMs ?? NaN, rows[0]?.atMs ?? NaN);
  if (Number.isNaN(enrolledMs)) return null;
  const events = groups.flat();

  const spans: ConnectedSpan[] = [];
  const surfaces = new Map<string, boolean>();
  for (const [index, group] of groups.entries()) {
    const untilMs = consent[index]?.withdrawnMs ?? Infinity;
    const { idleMs } = parameters;
    const named = findConnections(group, untilMs, idleMs, surfaces);
    spans.push(...named, ...findUnnamedConnections(group, named, idleMs));
  }
  const stays = findStays(spans, events);
  const presence = findPresence(events, parameters.activeWindowMs);
  const inClass = intersectSpans(
    countTrips(stays, context.trips, parameters).filter(
      ({ place }) => place === parameters.classroomPlace,
    ),
    context.classTime,
  );
  const actions = findActions(events, presence, inClass);
  const cuts = findSessionCuts(events);
  const frames = findSessions(spans, cuts, actions, parameters);
  const zero = findDayZero(parameters.dayZero, enrolledMs, rows, frames);
  const dayZero = zero === null ? null : calendar.dayAt(zero);
  const sessions = measureSessions(
    frames,
    stays,
    presence,
    (atMs) => (dayZero === null ? null : calendar.dayAt(atMs) - dayZero),
    parameters.passingMs,
  );
  const withdrawnMs = consent.at(-1)?.withdrawnMs ?? Infinity;
  const use = findItemUse(events, parameters.itemRepeatMs);
  return {
    participant,
    enrolledMs,
    dayZero,
    withdrawnMs,
    unknown: consent.slice(1).map(({ givenMs }, index) => ({
      startMs: consent[index]?.withdrawnMs ?? givenMs,
      endMs: givenMs,
    })),
    leftMs: findLeaving(rows, withdrawnMs),
    lastMs: events.at(-1)?.atMs ?? enrolledMs,
    sessions,
    items: use.counted,
    rawItemCount: use.rawCount,
    messagesMs: events.filter(isText).map(({ atMs }) => atMs),
    reactionsMs: events.filter(isReaction).map(({ atMs }) => atMs),
    pages: events.flatMap(readPage),
    voiceTurns: findVoiceTurns(
      events,
      parameters.voiceTurnMs,
      parameters.voicePauseMs,
    ),
    attendance: findAttendance(
      sessions.map((session) =>
        countTrips(session.stays, context.trips, parameters),
      ),
      context.classes,
      context.classTime,
      parameters.classroomPlace,
      parameters.attendedShare,
    ),
    outsideConsent: rows.filter(
      ({ name, atMs }) => !isConsentRow(name) && !hasConsentAt(consent, atMs),
    ).length,
  };
}

/** The end of a membership: the last `member.left` that no `member.joined` follows, or the end of consent. */
function findLeaving(
  rows: readonly LogEvent[],
  withdrawnMs: number,
): number | null {
  const last = rows.findLast(({ name }) => name.startsWith("member."));
  const leftMs = last?.name === "member.left" ? last.atMs : Infinity;
  const endMs = Math.min(leftMs, withdrawnMs);
  return endMs === Infinity ? null : endMs;
}

const TEXTS: ReadonlySet<string> = new Set([
  "message.sent",
  "post.written",
  "post.replied",
]);

function isText({ name }: LogEvent): boolean {
  return TEXTS.has(name);
}

function isReaction({ name }: LogEvent): boolean {
  return name === "post.reacted";
}

function readPage({ name, atMs, payload }: LogEvent) {
  const section = payload["section"];
  return name === "page.opened" && typeof section === "string"
    ? [{ atMs, section }]
    : [];
}
