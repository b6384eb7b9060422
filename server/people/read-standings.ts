import { type Kysely, sql } from "kysely";
import type { Caller } from "../engagement/caller.ts";
import type { Tables } from "../storage/tables.ts";
import { hasAccess } from "./has-access.ts";
import { findIdleLeftMs, type IdleTimes } from "./sign-ins.ts";
import { isStaffRole } from "./staff-roles.ts";

/** How somebody on the island stands in their study just now. */
export interface Standing {
  readonly caller: Caller;
  /** The sign-ins that nobody ended, and what time has done to each; `null` to those that are open. */
  readonly signIns: ReadonlyMap<string, "expired" | "idle" | null>;
  /** Until when they are asked to stay away; `null` when they may come in. */
  readonly keptOutUntil: Date | null;
  /** When the activity scope was withdrawn last; `null` where it never was. */
  readonly withdrawnAt: Date | null;
}

/** A sign-in as it stands in JSON. */
interface SignInRow {
  readonly id: string;
  readonly expiresAt: string;
  readonly lastSeenAt: string;
  readonly isShared: boolean;
}

/** Why a line that was opened by a sign-in has to end; `null` while it may stay. */
export function findSignInEnd(
  { signIns }: Pick<Standing, "signIns">,
  id: string,
): "signed-out" | "expired" | "idle" | null {
  const end = signIns.get(id);
  return end === undefined ? "signed-out" : end;
}

/** The standings of members in one query; a membership that has ended has none. */
export async function readStandings(
  db: Kysely<Tables>,
  membershipIds: readonly string[],
  now: Date,
  idle: IdleTimes,
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
      "study.demonstration as isDemonstration",
      sql<
        SignInRow[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('id', id, 'expiresAt', expires_at,
          'lastSeenAt', last_seen_at, 'isShared', is_shared)), '[]')
        from sign_in where membership_id = membership.id and ended_at is null)`.as(
        "signIns",
      ),
    ])
    .where("membership.id", "in", [...membershipIds])
    .where(hasAccess(now))
    .where("membership.banned_at", "is", null)
    .execute();
  return new Map(
    rows.map(
      ({ signIns, isDemonstration, keptOutUntil, withdrawnAt, ...caller }) => {
        const isStaff = isStaffRole(caller.role) && !isDemonstration;
        const standing: Standing = {
          caller,
          signIns: new Map(
            signIns.map((each) => [
              each.id,
              findTimedEnd(each, isStaff, now, idle),
            ]),
          ),
          keptOutUntil:
            keptOutUntil && keptOutUntil > now ? keptOutUntil : null,
          withdrawnAt,
        };
        return [caller.membershipId, standing];
      },
    ),
  );
}

function findTimedEnd(
  { expiresAt, lastSeenAt, isShared }: SignInRow,
  isStaff: boolean,
  now: Date,
  idle: IdleTimes,
): "expired" | "idle" | null {
  if (new Date(expiresAt) <= now) return "expired";
  const seen = { lastSeenAt: new Date(lastSeenAt), isShared, isStaff };
  return (findIdleLeftMs(seen, now, idle) ?? 1) <= 0 ? "idle" : null;
}
