import { type Kysely, sql } from "kysely";
import {
  type Attendee,
  type Certificate,
  type ClassReport,
  measureAttendance,
  type Stay,
} from "../../shared/features/calendar/class-report.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import type { Tables } from "../storage/tables.ts";
import { findAttendedTopics, runOf } from "./attended-topics.ts";
import { countRatings } from "./ratings.ts";
import { UNCOUNTED } from "./attendance.ts";

/** A class after it, by name, for those who lead; null where there is no such class. */
export async function reportClass(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
  now: Date,
): Promise<ClassReport | null> {
  const found = await db
    .selectFrom("class")
    .selectAll()
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  if (!found) return null;
  const run = runOf(found, now);
  const people = run ? await listAttendees(db, id, run) : [];
  const { rows } = await sql<Counts>`
    select
      (select count(*)::int from event where study_id = ${studyId} and class = ${id}
        and name = 'hand.raised') as hands,
      (select count(*)::int from message where class_id = ${id}) as messages,
      (select count(*)::int from message where class_id = ${id} and text like '%?%') as questions`.execute(
    db,
  );
  const polls = await db
    .selectFrom("poll")
    .select((eb) => [
      "question",
      eb
        .selectFrom("poll_answer")
        .select(sql<number>`count(*)::int`.as("count"))
        .whereRef("poll_id", "=", "poll.id")
        .as("answers"),
    ])
    .where("class_id", "=", id)
    .orderBy("asked_at")
    .execute();
  const { hands = 0, messages = 0, questions = 0 } = rows[0] ?? {};
  return {
    title: found.title,
    startsAt: found.starts_at.getTime(),
    startedAt: found.started_at?.getTime() ?? null,
    endedAt: found.ended_at?.getTime() ?? null,
    people,
    missed: await listMissed(db, id),
    hands,
    messages,
    questions,
    polls: polls.map(({ question, answers }) => ({
      question,
      answers: answers ?? 0,
    })),
    helped: await countRatings(db, id),
  };
}

type Counts = Record<"hands" | "messages" | "questions", number>;

async function listAttendees(
  db: Kysely<Tables>,
  classId: string,
  run: Stay,
): Promise<Attendee[]> {
  const rows = await db
    .selectFrom("attendance")
    .innerJoin("membership", "membership.id", "attendance.membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .select([
      "membership.id",
      "membership.role",
      "account.name",
      "attendance.entered_at",
      "attendance.left_at",
    ])
    .where("attendance.class_id", "=", classId)
    .where("account.type", "not in", UNCOUNTED)
    .orderBy("account.name")
    .execute();
  const byMember = Map.groupBy(rows, (row) => row.id);
  return [...byMember.values()].flatMap((stays) => {
    const [first] = stays;
    if (!first) return [];
    const inside = stays.map((stay) => ({
      fromMs: stay.entered_at.getTime(),
      untilMs: stay.left_at?.getTime() ?? run.untilMs,
    }));
    return [
      {
        name: first.name,
        isStaff: isStaff(first.role),
        ...measureAttendance(inside, run),
      },
    ];
  });
}

async function listMissed(
  db: Kysely<Tables>,
  classId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("coming")
    .innerJoin("membership", "membership.id", "coming.membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("account.name")
    .where("coming.class_id", "=", classId)
    .where("coming.is_coming", "=", true)
    .where("coming.membership_id", "not in", (eb) =>
      eb
        .selectFrom("attendance")
        .select("attendance.membership_id")
        .where("attendance.class_id", "=", classId),
    )
    .orderBy("account.name")
    .execute();
  return rows.map(({ name }) => name);
}

/** Which topics of the core a member has attended, by any class of the topic. */
export async function certify(
  db: Kysely<Tables>,
  member: {
    readonly studyId: string;
    readonly membershipId: string;
    readonly name: string;
    readonly studyName: string;
  },
): Promise<Certificate> {
  const topics = await db
    .selectFrom("topic")
    .select(["id", "number", "title"])
    .where("study_id", "=", member.studyId)
    .where("part", "=", "core")
    .orderBy("number")
    .execute();
  const attended = await findAttendedTopics(db, member.membershipId);
  const listed = topics.map(({ id, number, title }) => ({
    number,
    title,
    attendedAt: attended.get(id) ?? null,
  }));
  return {
    name: member.name,
    studyName: member.studyName,
    topics: listed,
    isComplete:
      listed.length > 0 &&
      listed.every(({ attendedAt }) => attendedAt !== null),
  };
}
