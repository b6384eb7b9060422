import type { Kysely } from "kysely";
import { sql } from "kysely";
import { isNotOverForGuests } from "../classes/guests.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Tables } from "../storage/tables.ts";

/** A member as the page of people shows them. */
export interface ListedPerson {
  readonly membershipId: string;
  readonly name: string;
  readonly role: Role;
  /** Whether they come to one class alone. */
  readonly isGuest: boolean;
  readonly joinedAt: number;
  /** When they were last signed in and active; `null` where they never came. */
  readonly lastSeen: number | null;
  readonly leftAt: number | null;
  readonly isBanned: boolean;
  readonly accessEndsAt: number | null;
  readonly email: string | null;
  readonly hasSecondFactor: boolean;
}

const PEOPLE_MAX = 2000;

/** Everybody of a study, those who are gone last; guests while their class is not over. Bots and test accounts are no people. */
export async function listPeople(
  db: Kysely<Tables>,
  studyId: string,
  now: Date,
): Promise<ListedPerson[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .leftJoin("contact", "contact.account_id", "account.id")
    .leftJoin("second_factor", "second_factor.account_id", "account.id")
    .select((eb) => [
      "membership.id as membershipId",
      "account.name",
      "account.type",
      "membership.role",
      "membership.joined_at",
      "membership.left_at",
      "membership.banned_at",
      "membership.access_ends_at",
      "contact.email",
      "second_factor.confirmed_at",
      eb
        .selectFrom("sign_in")
        .select((latest) => latest.fn.max("last_seen_at").as("seen"))
        .whereRef("sign_in.membership_id", "=", "membership.id")
        .as("lastSeen"),
    ])
    .where("membership.study_id", "=", studyId)
    .where((eb) =>
      eb.or([
        eb("account.type", "=", "person"),
        eb.exists(
          eb
            .selectFrom("class_guest")
            .innerJoin("class", "class.id", "class_guest.class_id")
            .select("class.id")
            .whereRef("class_guest.membership_id", "=", "membership.id")
            .where(isNotOverForGuests(now)),
        ),
      ]),
    )
    .orderBy(sql`membership.left_at is not null`)
    .orderBy("account.name")
    .limit(PEOPLE_MAX)
    .execute();
  return rows.map((row) => ({
    membershipId: row.membershipId,
    name: row.name,
    role: row.role,
    isGuest: row.type === "guest",
    joinedAt: row.joined_at.getTime(),
    lastSeen: row.lastSeen?.getTime() ?? null,
    leftAt: row.left_at?.getTime() ?? null,
    isBanned: row.banned_at !== null,
    accessEndsAt: row.access_ends_at?.getTime() ?? null,
    email: row.email,
    hasSecondFactor: row.confirmed_at !== null,
  }));
}
