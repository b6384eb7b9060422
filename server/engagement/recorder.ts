import type { Kysely, Transaction } from "kysely";
import type { Logger } from "pino";
import type { EventSource } from "../../shared/engagement/event-record.ts";
import type { Caller } from "../features/context.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { EVENT_REGISTRY } from "./event-registry.ts";
import { makeUuidV7 } from "./make-uuid-v7.ts";
import type { ServerClock } from "./server-clock.ts";

/** More than this between the client's moment and ours marks a row as late. */
const LATE_MS = 10_000;
/** How long single rows wait for others to share a commit with. */
const BATCH_WAIT_MS = 25;
const BATCH_MAX_ROWS = 500;

/** One row to be written; the recorder adds id, time, study, consent and version. */
export interface EventToRecord {
  readonly name: string;
  /** Whose doing it was; `null` for what belongs to a class rather than to a person. */
  readonly caller: Caller | null;
  readonly studyId: string;
  readonly connection: string | null;
  readonly tab: string | null;
  readonly via: string | null;
  readonly occurredAtMs?: number;
  readonly clientEventId?: string;
  readonly clientAtMs?: number;
  readonly source?: EventSource;
  readonly place?: string | null;
  readonly station?: string | null;
  readonly item?: string | null;
  readonly class?: string | null;
  readonly target?: string | null;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The only writer of events. */
export interface Recorder {
  /** Adds rows to the caller's own transaction. */
  append(
    transaction: Transaction<Tables>,
    events: readonly EventToRecord[],
  ): Promise<void>;
  /**
   * Writes one row with others in a batch; settles when it is on disk.
   * @param waitMs how long it may wait for others; long where nobody waits for it
   */
  record(event: EventToRecord, waitMs?: number): Promise<void>;
  /** Waits until every row handed in so far is on disk. */
  flush(): Promise<void>;
}

/** Whether the log may hold this: a class's own facts, or those of somebody who agreed. */
function isConsented(event: EventToRecord): boolean {
  return event.caller === null || event.caller.consentsToActivity;
}

/**
 * Holds a row against its declaration. A name nobody declared, or a payload of
 * another shape, is a mistake in the program: it throws and nothing is written.
 */
function checkPayload(event: EventToRecord): { version: number; json: string } {
  const declared = EVENT_REGISTRY.get(event.name);
  if (!declared) throw new Error(`${event.name} is not a declared event`);
  const json = JSON.stringify(declared.payload.parse(event.payload ?? {}));
  return { version: declared.version, json };
}

/** The role that decides whether a row is counted: accounts that are no persons stand apart. */
function describeRole(caller: Caller | null): string | null {
  if (!caller) return null;
  return caller.accountType === "person" ? caller.role : caller.accountType;
}

/** @param boot names this run of the process, so that crashes can be told apart */
export function createRecorder(options: {
  readonly database: Database;
  readonly clock: ServerClock;
  readonly boot: string;
  readonly appVersion: string;
  readonly log: Logger;
}): Recorder {
  const { database, clock, boot, appVersion, log } = options;

  const toRow = (event: EventToRecord) => {
    const payload = checkPayload(event);
    const occurredAtMs = event.occurredAtMs ?? clock.nowMs();
    const skewMs =
      event.clientAtMs === undefined
        ? null
        : Math.round(
            Math.max(-2e9, Math.min(2e9, event.clientAtMs - occurredAtMs)),
          );
    const isDateable =
      event.clientAtMs !== undefined && Math.abs(event.clientAtMs) < 8.6e15;
    return {
      id: makeUuidV7(clock.nowMs()),
      client_event_id: event.clientEventId ?? null,
      name: event.name,
      version: payload.version,
      occurred_at: new Date(occurredAtMs),
      client_at: isDateable ? new Date(event.clientAtMs ?? 0) : null,
      skew_ms: skewMs,
      study_id: event.studyId,
      participant: event.caller?.pseudonym ?? null,
      role: describeRole(event.caller),
      connection: event.connection,
      tab: event.tab,
      boot,
      place: event.place ?? null,
      station: event.station ?? null,
      item: event.item ?? null,
      class: event.class ?? null,
      target: event.target ?? null,
      via: event.via,
      source: event.source ?? "server",
      late: skewMs !== null && Math.abs(skewMs) > LATE_MS,
      consent: event.caller === null ? null : "activity",
      app_version: appVersion,
      payload: payload.json,
    };
  };

  const insert = async (
    db: Kysely<Tables>,
    events: readonly EventToRecord[],
  ): Promise<void> => {
    const rows = events.filter(isConsented).map(toRow);
    if (rows.length > 0) await db.insertInto("event").values(rows).execute();
  };

  type Waiting = {
    event: EventToRecord;
    resolve: () => void;
    reject: (reason: unknown) => void;
  };
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;
  let dueMs = Infinity;
  let writing: Promise<void> = Promise.resolve();

  const writeBatch = async (): Promise<void> => {
    const batch = waiting.splice(0, BATCH_MAX_ROWS);
    if (batch.length === 0) return;
    try {
      await insert(
        database.db,
        batch.map((each) => each.event),
      );
      for (const each of batch) each.resolve();
    } catch (error) {
      log.error({ err: error, rows: batch.length }, "events not written");
      for (const each of batch) each.reject(error);
    }
    if (waiting.length > 0) await writeBatch();
  };
  const startBatch = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    dueMs = Infinity;
    writing = writing.then(writeBatch);
    return writing;
  };

  return {
    append: insert,
    record(event, waitMs = BATCH_WAIT_MS) {
      if (!isConsented(event)) return Promise.resolve();
      // The moment of the deed, not that of the batch.
      const dated = {
        ...event,
        occurredAtMs: event.occurredAtMs ?? clock.nowMs(),
      };
      return new Promise((resolve, reject) => {
        waiting.push({ event: dated, resolve, reject });
        const wishedMs = performance.now() + waitMs;
        if (wishedMs >= dueMs) return;
        if (timer) clearTimeout(timer);
        dueMs = wishedMs;
        timer = setTimeout(() => void startBatch(), waitMs);
      });
    },
    flush: startBatch,
  };
}
