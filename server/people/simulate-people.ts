import type { CohortLine } from "../../shared/engagement/make-slides-cohort.ts";
import type { EventToRecord, Recorder } from "../engagement/recorder.ts";
import type { Caller } from "../engagement/caller.ts";
import type { Database } from "../storage/database.ts";
import { inTransaction } from "../storage/write.ts";
import { addMember, CONSENT_VERSION } from "./create-account.ts";

const INSERT_ROWS = 500;

/** Whether a study has simulated people already. */
export async function hasSimulatedPeople(
  { db }: Database,
  studyId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("account.id")
    .where("membership.study_id", "=", studyId)
    .where("account.type", "=", "simulated")
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Makes the people of a scenario, as accounts of type simulated, and writes
 * what they did, so that every row says that it is simulated. All or nothing.
 */
export async function simulatePeople(
  database: Database,
  recorder: Pick<Recorder, "append">,
  study: { readonly id: string; readonly language: string },
  lines: readonly CohortLine[],
  now: Date,
): Promise<{ people: number; events: number }> {
  const byPerson = Map.groupBy(lines, ({ participant }) => participant);
  await inTransaction(database, async (transaction) => {
    for (const [name, own] of byPerson) {
      const member = {
        studyId: study.id,
        role: "participant",
        name: `Simulated ${name}`,
      } as const;
      const ids = await addMember(transaction, recorder, {
        ...member,
        type: "simulated",
        language: study.language,
        // Their consent comes with the scenario, at its own time.
        scopes: [],
        consentVersion: CONSENT_VERSION,
        now,
      });
      const { pseudonym } = await transaction
        .selectFrom("membership")
        .select("pseudonym")
        .where("id", "=", ids.membershipId)
        .executeTakeFirstOrThrow();
      const caller: Caller = {
        ...member,
        ...ids,
        pseudonym,
        accountType: "simulated",
        consentsToActivity: true,
      };
      const events = own.map((line) => toEvent(line, caller));
      for (let from = 0; from < events.length; from += INSERT_ROWS)
        await recorder.append(
          transaction,
          events.slice(from, from + INSERT_ROWS),
        );
    }
  });
  return { people: byPerson.size, events: lines.length };
}

function toEvent(line: CohortLine, caller: Caller): EventToRecord {
  return {
    name: line.name,
    caller,
    studyId: caller.studyId,
    connection: line.connection ? `simulated-${line.connection}` : null,
    tab: null,
    via: line.via ?? null,
    occurredAtMs: Date.parse(line.occurred_at),
    source: "import",
    place: line.place ?? null,
    item: line.item ?? null,
    payload: line.payload ?? {},
  };
}
