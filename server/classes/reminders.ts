import { type Kysely, sql, type Transaction } from "kysely";
import { addJob } from "../jobs/add-job.ts";
import type { Tables } from "../storage/tables.ts";
import { isForAll, isNamed } from "./named-lists.ts";
import type { NewClass } from "./new-class.ts";

export const CLASS_MAIL_JOB = "class.mail";

/** A day and an hour before a class begins. */
const LEAD_MS = { day: 24 * 3_600_000, hour: 3_600_000 } as const;

/** So long a trip has to stay as planned before it is told: whoever tries one place after the other sends one mail. */
const TRIP_SETTLES_MS = 10 * 60_000;

/** Why people get mail about a class; `trip`: it walks to another place than they were told. */
export type ClassNews = "day" | "hour" | "moved" | "cancelled" | "trip";

/** Whether mail only calls to mind what holds anyway. */
export const isReminder = (news: ClassNews): news is "day" | "hour" =>
  news === "day" || news === "hour";

/** Puts the reminders of classes in line, each once for each start; what is past already is left out. */
export async function planReminders(
  db: Kysely<Tables>,
  classes: readonly NewClass[],
  now: Date,
): Promise<void> {
  for (const { id, startsAt } of classes)
    for (const lead of ["day", "hour"] as const) {
      const runAt = new Date(startsAt.getTime() - LEAD_MS[lead]);
      if (runAt > now) await addClassMail(db, { id, startsAt }, lead, runAt);
    }
}

/** Puts mail about a class in line. */
export async function addClassMail(
  db: Kysely<Tables>,
  { id, startsAt }: NewClass,
  news: ClassNews,
  runAt: Date,
): Promise<void> {
  const start = startsAt.toISOString();
  // A class may be moved away and back: each time is told; but it has one reminder for each start.
  const once = `${id} ${news} ${start}`;
  await addJob(db, {
    name: CLASS_MAIL_JOB,
    runAt,
    once: isReminder(news) ? once : `${once} ${runAt.toISOString()}`,
    payload: { class: id, news, startsAt: start },
  });
}

/** Puts mail about another trip in line; a change of the last minutes is told on the island alone. */
export async function planTripMail(
  db: Kysely<Tables>,
  planned: NewClass,
  now: Date,
): Promise<void> {
  const runAt = new Date(now.getTime() + TRIP_SETTLES_MS);
  if (runAt < planned.startsAt) await addClassMail(db, planned, "trip", runAt);
}

/** Somebody to be told of a class. */
export interface ClassReader {
  readonly membershipId: string;
  readonly name: string;
  readonly language: string;
  readonly email: string;
}

/**
 * Who is told of a class by mail: those who agreed to mail, gave an address and may come. Of a change those who
 * said that they come. Reminders go to them too, and to participants who have not
 * answered, unless they turned this one off, or come to another class of the topic.
 */
export async function listClassReaders(
  transaction: Transaction<Tables>,
  classId: string,
  news: ClassNews,
  now: Date,
): Promise<ClassReader[]> {
  const wants =
    news === "day"
      ? sql`coalesce(setting.day_before, true)`
      : news === "hour"
        ? sql`coalesce(setting.hour_before, true)`
        : sql`true`;
  const isAsked = !isReminder(news)
    ? sql`false`
    : sql`own.is_coming is null and member.role in ('participant', 'facilitator')
          and not exists (
            select 1 from class other where other.topic_id = class.topic_id and other.id <> class.id and (
              exists (select 1 from coming where coming.class_id = other.id
                and coming.membership_id = member.id and coming.is_coming)
              or exists (select 1 from attendance where attendance.class_id = other.id
                and attendance.membership_id = member.id)))`;
  const { rows } = await sql<ClassReader>`
    select member.id as "membershipId", account.name, account.language, contact.email
    from class
      left join series on series.id = class.series_id
      join membership member on member.study_id = class.study_id
      join account on account.id = member.account_id
      join contact on contact.account_id = account.id
      left join calendar_setting setting on setting.membership_id = member.id
      left join coming own on own.class_id = class.id and own.membership_id = member.id
    where class.id = ${classId}
      and member.left_at is null and member.role <> 'researcher'
      and (member.access_ends_at is null or member.access_ends_at > ${now})
      and account.type in ('person', 'guest')
      and exists (select 1 from consent where consent.membership_id = member.id
        and consent.scope = 'mail' and consent.withdrawn_at is null)
      and (${isNamed(sql.ref("member.id"))}
        or (account.type <> 'guest' and ${isForAll})
        or member.role in ('educator', 'administrator'))
      and (own.is_coming or (${isAsked}))
      and ${wants}
    order by member.id`.execute(transaction);
  return rows;
}

/** Notes that somebody is reminded; false where they were already. */
export async function noteReminded(
  transaction: Transaction<Tables>,
  reminder: {
    readonly classId: string;
    readonly membershipId: string;
    readonly lead: "day" | "hour";
    readonly startsAt: Date;
    readonly now: Date;
  },
): Promise<boolean> {
  const row = await transaction
    .insertInto("reminder")
    .values({
      class_id: reminder.classId,
      membership_id: reminder.membershipId,
      lead: reminder.lead,
      starts_at: reminder.startsAt,
      queued_at: reminder.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("class_id")
    .executeTakeFirst();
  return row !== undefined;
}
