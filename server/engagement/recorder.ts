import type { Transaction } from "kysely";
import type { Logger } from "pino";
import type { EventSource } from "../../shared/engagement/event-record.ts";
import type { Caller } from "./caller.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { createBatchWriter } from "./batch-writer.ts";
import { EVENT_REGISTRY } from "./event-registry.ts";
import { ENDLESS_SPACE, NoRoom, type Space } from "../storage/watch-space.ts";
import { makeUuidV7 } from "./make-uuid-v7.ts";
import type { ServerClock } from "./server-clock.ts";

/** More than this between the client's moment and ours marks a row as late. */
const LATE_MS = 10_000;
const NOT_WRITTEN = "events not written";

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
  /** Names this run of the process in every row it writes. */
  readonly boot: string;
  /** Adds rows to the caller's own transaction. */
  append(
    transaction: Transaction<Tables>,
    events: readonly EventToRecord[],
  ): Promise<void>;
  /**
   * Writes one row with others in a batch; settles when it is on disk, however long the database is away.
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
  readonly space?: Pick<Space, "hasRoom">;
}): Recorder {
  const { database, clock, boot, appVersion, log } = options;
  const space = options.space ?? ENDLESS_SPACE;

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

  /** The row at the moment of the deed, not at that of the batch. */
  const readRow = (event: EventToRecord): ReturnType<typeof toRow> => {
    try {
      return toRow(event);
    } catch (error) {
      log.error({ err: error, rows: 1 }, NOT_WRITTEN);
      throw error;
    }
  };

  const writer = createBatchWriter<ReturnType<typeof toRow>>({
    // Whether a row that is tried again is there already may be unknown; its id tells.
    async write(rows) {
      if (!space.hasRoom) throw new NoRoom();
      await database.db
        .insertInto("event")
        .values([...rows])
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
    },
    onFault: (error, rows) => log.error({ err: error, rows }, NOT_WRITTEN),
  });

  return {
    boot,
    async append(transaction, events) {
      const rows = events.filter(isConsented).map(toRow);
      if (rows.length > 0)
        await transaction.insertInto("event").values(rows).execute();
    },
    async record(event, waitMs) {
      if (isConsented(event)) await writer.add(readRow(event), waitMs);
    },
    flush: () => writer.flush(),
  };
}
