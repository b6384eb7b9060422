import { type Kysely, sql, type Transaction } from "kysely";
import type { ClassKind } from "../../shared/features/calendar/occurrence.ts";
import type { ClassList } from "../../shared/features/calendar/class-list.ts";
import { addJob } from "../jobs/add-job.ts";
import type { Tables } from "../storage/tables.ts";
import { isForAll, isNamed } from "./named-lists.ts";

export const TAKEN_OFF_JOB = "class.taken-off";

/** The condition of a query over `class`, `series`, `member` and their `account` that they may not come. */
const mayNotCome = sql<boolean>`(member.role in ('participant', 'facilitator')
  and not ${isNamed(sql.ref("member.id"))}
  and not (account.type <> 'guest' and ${isForAll})
  and not exists (select 1 from class_guest where class_guest.class_id = class.id
    and class_guest.membership_id = member.id))`;

/**
 * Lets those who may come to classes no longer go: what they answered is gone, and with it their place; those
 * who could count on coming, for they were named or had said that they come, are told by mail, once for all
 * the classes together.
 */
export async function takeOff(
  transaction: Transaction<Tables>,
  change: {
    readonly classes: readonly string[];
    /** The list that held until now. */
    readonly held: ClassList;
    readonly now: Date;
  },
): Promise<void> {
  const { classes, held, now } = change;
  const named = held === "all" ? [] : held;
  const { rows } = await sql<{
    member: string;
    class: string;
    isNews: boolean;
  }>`
    select member.id as member, class.id as class,
      (own.is_coming is distinct from false and class.started_at is null
        and class.cancelled_at is null and class.starts_at > ${now}) as "isNews"
    from class
      left join series on series.id = class.series_id
      join membership member on member.study_id = class.study_id and member.left_at is null
      join account on account.id = member.account_id
      left join coming own on own.class_id = class.id and own.membership_id = member.id
    where class.id = any(${classes}::uuid[])
      and (member.id = any(${named}::uuid[]) or own.is_coming is not null)
      and ${mayNotCome}`.execute(transaction);
  await sql`
    delete from coming using unnest(${rows.map((row) => row.class)}::uuid[],
      ${rows.map((row) => row.member)}::uuid[]) as off (class_id, membership_id)
    where coming.class_id = off.class_id and coming.membership_id = off.membership_id`.execute(
    transaction,
  );
  const news = Map.groupBy(
    rows.filter(({ isNews }) => isNews),
    ({ member }) => member,
  );
  for (const [member, off] of news)
    await addJob(transaction, {
      name: TAKEN_OFF_JOB,
      runAt: now,
      payload: { member, classes: off.map((row) => row.class) },
    });
}

/** A class that somebody was taken off. */
export interface TakenOff {
  readonly id: string;
  readonly kind: ClassKind;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly revision: number;
}

/** Of some classes those that are to come and that a member still may not come to, in order. */
export async function listTakenOff(
  db: Kysely<Tables>,
  memberId: string,
  classes: readonly string[],
  now: Date,
): Promise<TakenOff[]> {
  const { rows } = await sql<TakenOff>`
    select class.id, coalesce(series.kind, 'class') as kind, class.starts_at as "startsAt",
      class.minutes, class.revision
    from class
      left join series on series.id = class.series_id
      join membership member on member.study_id = class.study_id
      join account on account.id = member.account_id
    where class.id = any(${classes}::uuid[]) and member.id = ${memberId}
      and class.started_at is null and class.cancelled_at is null and class.starts_at > ${now}
      and ${mayNotCome}
    order by class.starts_at, class.id`.execute(db);
  return rows;
}
