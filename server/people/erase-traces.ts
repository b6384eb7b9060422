import { sql, type Transaction } from "kysely";
import { allowErasure } from "../storage/allow-erasure.ts";
import type { Tables } from "../storage/tables.ts";
import { type Erased, eraseRows } from "./erase-rows.ts";

/** Everything by which a person can be found here. */
export interface Traces {
  readonly accountId: string;
  readonly memberships: readonly {
    membershipId: string;
    studyId: string;
    pseudonym: string;
  }[];
  /** Their address, unless somebody else has the same. */
  readonly email: string | null;
}

/** The ids, in no order, as they may stand in texts. */
export function listIds(traces: Traces): string[] {
  return [
    traces.accountId,
    ...traces.memberships.flatMap(({ membershipId, pseudonym }) => [
      membershipId,
      pseudonym,
    ]),
  ];
}

/** Finds what leads to a person; null where there is no such account. */
export async function findTraces(
  transaction: Transaction<Tables>,
  accountId: string,
): Promise<Traces | null> {
  const account = await transaction
    .selectFrom("account")
    .select("id")
    .where(sql<boolean>`id::text = ${accountId}`)
    .executeTakeFirst();
  if (!account) return null;
  const memberships = await transaction
    .selectFrom("membership")
    .select(["id as membershipId", "study_id as studyId", "pseudonym"])
    .where("account_id", "=", account.id)
    .execute();
  const contacts = await transaction
    .selectFrom("contact")
    .select(["account_id", "email"])
    .where("email", "in", (own) =>
      own
        .selectFrom("contact")
        .select("email")
        .where("account_id", "=", account.id),
    )
    .execute();
  return {
    accountId: account.id,
    memberships,
    email: contacts.length === 1 ? (contacts[0]?.email ?? null) : null,
  };
}

/** Deletes the log's rows of these pseudonyms, what was derived from them, and what was done to the person. */
export async function eraseEvents(
  transaction: Transaction<Tables>,
  traces: Traces,
): Promise<number> {
  await allowErasure(transaction);
  let rows = 0;
  for (const { studyId, pseudonym } of traces.memberships) {
    const { numDeletedRows } = await transaction
      .deleteFrom("event")
      .where("study_id", "=", studyId)
      .where((where) =>
        where.or([
          where("participant", "=", pseudonym),
          where("target", "in", listIds(traces)),
        ]),
      )
      .executeTakeFirstOrThrow();
    rows += Number(numDeletedRows);
    await transaction
      .deleteFrom("derived_person")
      .where("study_id", "=", studyId)
      .where("participant", "=", pseudonym)
      .execute();
  }
  return rows;
}

/** What names the person without a reference: who heard a text, replies to others, waiting jobs, invitations. */
export async function eraseMentions(
  transaction: Transaction<Tables>,
  traces: Traces,
  erased: Erased,
): Promise<void> {
  for (const { membershipId: id } of traces.memberships)
    await transaction
      .updateTable("message")
      .set({ hearers: sql`hearers - ${id}::text` })
      .where(sql<boolean>`hearers @> ${JSON.stringify([id])}::jsonb`)
      .execute();
  const words = traces.email
    ? [...listIds(traces), traces.email]
    : listIds(traces);
  for (const table of ["handled_request", "job"]) {
    const { rows } = await sql`
      delete from ${sql.table(table)} as kept_row where exists (
        select 1 from unnest(${words}::text[]) word
        where position(word in row_to_json(kept_row)::text) > 0
      ) returning 1`.execute(transaction);
    erased.rows[table] = (erased.rows[table] ?? 0) + rows.length;
  }
  const keys = await findOwnInvitations(transaction, traces);
  await eraseRows(
    transaction,
    { table: "invitation", column: "id", keys },
    erased,
  );
}

/** Invitations for this one person: they hold a name and an address. */
async function findOwnInvitations(
  transaction: Transaction<Tables>,
  { memberships, email }: Traces,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom("invitation")
    .select("id")
    .where("kind", "!=", "study")
    .where((where) =>
      where.or([
        where("id", "in", (used) =>
          used
            .selectFrom("invitation_use")
            .select("invitation_id")
            .where("membership_id", "in", [
              NOBODY,
              ...memberships.map(({ membershipId }) => membershipId),
            ]),
        ),
        where("email", "=", email),
      ]),
    )
    .execute();
  return rows.map((row) => row.id);
}

/** An id nobody has, for a list must not be empty. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
