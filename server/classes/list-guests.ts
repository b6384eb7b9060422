import { type Kysely, sql } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Somebody who is invited to one class alone, or has come in for it. */
interface ClassGuest {
  /** "" where nobody said it. */
  readonly name: string;
  /** `null` where they were invited by a link or a sheet: no mail reaches them. */
  readonly email: string | null;
  readonly language: string;
}

/** The guests of a class; whose invitation was taken back or who was removed is none. */
export async function listGuests(
  db: Kysely<Tables>,
  classId: string,
): Promise<ClassGuest[]> {
  const { rows } = await sql<ClassGuest>`
    select coalesce(invitation.name, '') as name, invitation.email,
      coalesce(invitation.language, study.language) as language
    from invitation join study on study.id = invitation.study_id
    where invitation.class_id = ${classId}
      and invitation.revoked_at is null and invitation.uses = 0
    union all
    select account.name, contact.email, account.language
    from class_guest
      join membership member on member.id = class_guest.membership_id
      join account on account.id = member.account_id
      left join contact on contact.account_id = account.id
    where class_guest.class_id = ${classId} and member.left_at is null
    order by name, email`.execute(db);
  return rows;
}

/** The names of those guests whom no mail tells of a change of their classes, so that staff have to. */
export async function listGuestsToTell(
  db: Kysely<Tables>,
  classIds: readonly string[],
  hasMail: boolean,
): Promise<string[]> {
  const names: string[] = [];
  for (const id of classIds)
    for (const { name, email } of await listGuests(db, id))
      if (!hasMail || email === null) names.push(name);
  return names;
}
