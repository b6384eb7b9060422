import type { Kysely, Transaction } from "kysely";
import {
  type ClassList,
  isSameList,
} from "../../shared/features/calendar/class-list.ts";
import type { RefusalCode } from "../../shared/protocol/refusals.ts";
import type { Tables } from "../storage/tables.ts";
import { lockTimetable } from "./find-overlap.ts";
import { findLists, listThatHolds } from "./named-lists.ts";
import { takeOff } from "./take-off.ts";
import { areInvitable } from "./who-may-come.ts";

/** Whom staff say that classes are for from now on. */
export interface ListChange {
  readonly classId: string;
  readonly studyId: string;
  /** Of this class alone, or of its series. */
  readonly of: "class" | "series";
  /** Null, for one class: whoever may come to its series. */
  readonly to: ClassList | null;
  /** The list that was changed, as it was read: what somebody else has changed since is not overwritten. */
  readonly before: ClassList | null;
  readonly now: Date;
}

/** What came of it. */
export interface ChangedLists {
  /** The class, or the series, whose list it is. */
  readonly object: string;
  /** How many classes that are not over it touches. */
  readonly classes: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Says anew whom a class or its series is for. Whoever may come no longer loses their answer, and so their
 * place, and a mail to them is put in line.
 */
export async function changeLists(
  transaction: Transaction<Tables>,
  change: ListChange,
): Promise<ChangedLists | RefusalCode> {
  const { classId, studyId, of, to, before, now } = change;
  await lockTimetable(transaction, studyId);
  const found = await transaction
    .selectFrom("class")
    .select(["series_id as seriesId", "ended_at as endedAt"])
    .where("id", "=", classId)
    .where("study_id", "=", studyId)
    .executeTakeFirst();
  const lists = found && (await findLists(transaction, classId));
  if (!found || !lists) return "not-found";
  if (found.endedAt) return "class-over";
  if (of === "series" && (found.seriesId === null || to === null))
    return "not-found";
  if (!isSameList(before, of === "class" ? lists.own : lists.series))
    return "list-changed";
  const members = to === null || to === "all" ? [] : [...new Set(to)];
  if (!(await areInvitable(transaction, studyId, members)))
    return "person-gone";

  const held = of === "class" ? listThatHolds(lists) : (lists.series ?? "all");
  // Their rows stay locked from here on, so that nobody answers in between.
  const touched =
    of === "class"
      ? await touchClass(transaction, classId)
      : await touchSeries(transaction, found.seriesId, now);
  if (of === "class") await keepOwn(transaction, classId, to, members);
  else await keepSeries(transaction, found.seriesId ?? "", to, members);
  const classes = touched.map(({ id }) => id);
  await takeOff(transaction, { classes, held, now });
  const holds =
    of === "class"
      ? listThatHolds(await findLists(transaction, classId))
      : (to ?? "all");
  return {
    object: of === "class" ? classId : (found.seriesId ?? ""),
    classes: classes.length,
    added: leaveOut(holds, held),
    removed: leaveOut(held, holds),
  };
}

/** Those whom one list names and another doesn't. */
function leaveOut(list: ClassList, others: ClassList): readonly string[] {
  if (list === "all") return [];
  const known = new Set(others === "all" ? [] : others);
  return list.filter((id) => !known.has(id));
}

/** Every change of a class counts, so that calendars of people follow. */
const touch = (db: Kysely<Tables>) =>
  db
    .updateTable("class")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .returning("id");

const touchClass = (db: Kysely<Tables>, classId: string) =>
  touch(db).where("id", "=", classId).execute();

/** Of a series: the classes that go by its list and are not over. */
const touchSeries = (db: Kysely<Tables>, seriesId: string | null, now: Date) =>
  touch(db)
    .where("series_id", "=", seriesId)
    .where("is_for_all", "is", null)
    .where("ended_at", "is", null)
    .where((eb) =>
      eb.or([eb("starts_at", ">", now), eb("started_at", "is not", null)]),
    )
    .execute();

async function keepOwn(
  transaction: Transaction<Tables>,
  classId: string,
  to: ClassList | null,
  members: readonly string[],
): Promise<void> {
  await transaction
    .updateTable("class")
    .set({ is_for_all: to === null ? null : to === "all" })
    .where("id", "=", classId)
    .execute();
  await transaction
    .deleteFrom("class_named")
    .where("class_id", "=", classId)
    .execute();
  if (members.length > 0)
    await transaction
      .insertInto("class_named")
      .values(members.map((id) => ({ class_id: classId, membership_id: id })))
      .execute();
}

async function keepSeries(
  transaction: Transaction<Tables>,
  seriesId: string,
  to: ClassList | null,
  members: readonly string[],
): Promise<void> {
  await transaction
    .updateTable("series")
    .set({ is_for_all: to === "all" })
    .where("id", "=", seriesId)
    .execute();
  await transaction
    .deleteFrom("series_member")
    .where("series_id", "=", seriesId)
    .execute();
  if (members.length > 0)
    await transaction
      .insertInto("series_member")
      .values(members.map((id) => ({ series_id: seriesId, membership_id: id })))
      .execute();
}
