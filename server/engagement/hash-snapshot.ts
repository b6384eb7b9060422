import { hashData, hashRows } from "../../shared/engagement/data-hash.ts";
import { orderLog } from "../../shared/engagement/derivation/order-events.ts";
import type { LogEvent } from "../../shared/engagement/event-record.ts";
import {
  listLogPeople,
  type LogSnapshot,
  readIslandFacts,
  readRowsOf,
} from "./log-snapshot.ts";
import { startSha256 } from "./start-sha256.ts";
import { toLogEvent } from "./to-log-event.ts";

const EVERYBODY: ReadonlySet<string> = new Set();

/** The hash of the data (`hashData`); in memory stand the rows of one person at a time. */
export async function hashSnapshot(snapshot: LogSnapshot): Promise<string> {
  const facts = await readIslandFacts(snapshot);
  const { island } = orderLog(facts.map(toLogEvent), EVERYBODY);
  const hashes = new Map<string, string>();
  for (const { participant, isParticipant } of await listLogPeople(snapshot)) {
    if (!isParticipant) continue;
    const rows: LogEvent[] = [];
    for await (const page of readRowsOf(snapshot, participant))
      for (const row of page) rows.push(toLogEvent(row));
    const own = orderLog(rows, EVERYBODY).people.get(participant) ?? [];
    hashes.set(participant, hashRows(own, startSha256()));
  }
  return hashData(hashRows(island, startSha256()), hashes, startSha256());
}
