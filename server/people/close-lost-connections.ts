import { sql } from "kysely";
import type { Recorder } from "../engagement/recorder.ts";
import type { Caller } from "../engagement/caller.ts";
import type { Database } from "../storage/database.ts";
import { inTransaction } from "../storage/write.ts";

/** On a server another process may have opened them; one that lives writes of each person every 30 s. */
const SILENT_S = 120;

type Lost = Caller & {
  readonly connection: string;
  readonly tab: string | null;
  readonly via: string | null;
  readonly place: string | null;
  readonly lastAt: Date;
};

/**
 * Ends in the log what a crash left open: the end is the last evidence, so no
 * minute changes; but whoever reads the log knows why there is no other end.
 * Of people who no longer consent nothing is written.
 *
 * @returns how many connections were ended
 */
export async function closeLostConnections(
  database: Database,
  recorder: Pick<Recorder, "append" | "boot">,
  now: Date,
): Promise<number> {
  const studies = await database.db.selectFrom("study").select("id").execute();
  const isAlone = database.engine === "pglite";
  const before = isAlone ? now : new Date(now.getTime() - SILENT_S * 1000);
  let closed = 0;
  for (const { id } of studies) {
    const { rows } = await sql<Lost>`
      select opened.connection, opened.study_id as "studyId", opened.tab, opened.via,
        last.place, last.occurred_at as "lastAt",
        membership.id as "membershipId", membership.role, membership.pseudonym,
        account.id as "accountId", account.name, account.type as "accountType",
        exists (select 1 from consent where membership_id = membership.id
          and scope = 'activity' and withdrawn_at is null) as "consentsToActivity"
      from event opened
        join membership on membership.study_id = opened.study_id
          and membership.pseudonym = opened.participant
        join account on account.id = membership.account_id
        join lateral (select occurred_at, place from event
          where study_id = opened.study_id and participant = opened.participant
            and connection = opened.connection
          order by occurred_at desc, seq desc limit 1) last on true
      where opened.study_id = ${id} and opened.name = 'connection.opened'
        and opened.source = 'server' and opened.boot <> ${recorder.boot}
        and not exists (select 1 from event closed
          where closed.study_id = opened.study_id and closed.name = 'connection.closed'
            and closed.participant = opened.participant
            and closed.connection = opened.connection)
        and last.occurred_at <= ${before}`.execute(database.db);
    const lost = rows.filter(({ consentsToActivity }) => consentsToActivity);
    if (lost.length === 0) continue;
    await inTransaction(database, (transaction) =>
      recorder.append(transaction, lost.map(toClosing)),
    );
    closed += lost.length;
  }
  return closed;
}

function toClosing(caller: Lost) {
  const { studyId, connection, tab, via, place, lastAt } = caller;
  return {
    name: "connection.closed",
    caller,
    studyId,
    connection,
    tab,
    via,
    place,
    occurredAtMs: lastAt.getTime(),
    source: "reconciler" as const,
    payload: { reason: "reconciled" },
  };
}
