import { type Kysely, sql } from "kysely";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Tables } from "../storage/tables.ts";
import { hasAccess } from "./has-access.ts";

/** Somebody who was here and agreed that others may know. */
export interface Visit {
  readonly name: string;
  readonly role: Role;
  /** When they were here last. */
  readonly at: Date;
}

/**
 * Who of a study was on the island since a moment and agrees to be named, the latest
 * first. Left out are the reader, whoever has no way in any more or is kept out, whom
 * the reader blocked or who blocked them, guests, and accounts that are no persons,
 * unless the reader is one of the same kind.
 */
export async function listVisits(
  db: Kysely<Tables>,
  reader: {
    readonly studyId: string;
    readonly membershipId: string;
    readonly accountType: string;
  },
  sinceMs: number,
  now: Date,
): Promise<Visit[]> {
  const { studyId, membershipId, accountType } = reader;
  if (accountType === "guest") return [];
  return db
    .selectFrom("whereabouts")
    .innerJoin("membership", "membership.id", "whereabouts.membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .innerJoin("study", "study.id", "membership.study_id")
    .select(["account.name", "membership.role", "whereabouts.at"])
    .where("membership.study_id", "=", studyId)
    .where("membership.id", "!=", membershipId)
    .where("membership.role", "!=", "researcher")
    .where(hasAccess(now))
    .where(sql<boolean>`account.type in ('person', ${accountType})`)
    .where("whereabouts.at", ">", new Date(sinceMs))
    .where(
      sql<boolean>`exists (select 1 from consent
        where consent.membership_id = membership.id
          and consent.scope = 'visits' and consent.withdrawn_at is null)`,
    )
    .where(
      sql<boolean>`not exists (select 1 from kept_out
        where kept_out.membership_id = membership.id and kept_out.until > ${now})`,
    )
    .where(
      sql<boolean>`not exists (select 1 from block
        where (block.membership_id = ${membershipId} and block.blocked_membership_id = membership.id)
          or (block.membership_id = membership.id and block.blocked_membership_id = ${membershipId}))`,
    )
    .orderBy("whereabouts.at", "desc")
    .execute();
}
