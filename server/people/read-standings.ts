import { type Kysely, sql } from "kysely";
import type { Caller } from "../features/context.ts";
import type { Tables } from "../storage/tables.ts";

/** How somebody on the island stands in their study just now. */
export interface Standing {
  readonly caller: Caller;
  /** Ids of the sign-ins that are open; a line whose sign-in is not among them has to end. */
  readonly openSignIns: ReadonlySet<string>;
  /** Until when they are asked to stay away; `null` when they may come in. */
  readonly keptOutUntil: Date | null;
  /** When the activity scope was withdrawn last; `null` where it never was. */
  readonly withdrawnAt: Date | null;
}

/** The standings of members in one query; a membership that has ended has none. */
export async function readStandings(
  db: Kysely<Tables>,
  membershipIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Standing>> {
  if (membershipIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .innerJoin("study", "study.id", "membership.study_id")
    .leftJoin("kept_out", "kept_out.membership_id", "membership.id")
    .select([
      "membership.id as membershipId",
      "membership.role",
      "membership.pseudonym",
      "membership.study_id as studyId",
      "account.id as accountId",
      "account.name",
      "account.type as accountType",
      "kept_out.until as keptOutUntil",
      sql<boolean>`exists (select 1 from consent where membership_id = membership.id
        and scope = 'activity' and withdrawn_at is null)`.as(
        "consentsToActivity",
      ),
      sql<Date | null>`(select max(withdrawn_at) from consent
        where membership_id = membership.id and scope = 'activity')`.as(
        "withdrawnAt",
      ),
      sql<string[]>`(select coalesce(jsonb_agg(id), '[]') from sign_in
        where membership_id = membership.id and ended_at is null and expires_at > ${now})`.as(
        "openSignIns",
      ),
    ])
    .where("membership.id", "in", [...membershipIds])
    .where("membership.left_at", "is", null)
    .where("membership.banned_at", "is", null)
    .where((where) =>
      where.or([
        where("membership.access_ends_at", "is", null),
        where("membership.access_ends_at", ">", now),
      ]),
    )
    .where("study.closed_at", "is", null)
    .execute();
  return new Map(
    rows.map(({ openSignIns, keptOutUntil, withdrawnAt, ...caller }) => [
      caller.membershipId,
      {
        caller,
        openSignIns: new Set(openSignIns),
        keptOutUntil: keptOutUntil && keptOutUntil > now ? keptOutUntil : null,
        withdrawnAt,
      },
    ]),
  );
}
