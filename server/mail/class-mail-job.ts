import type { Transaction } from "kysely";
import * as z from "zod";
import { chooseLanguage } from "../../shared/words/languages.ts";
import { listGuests } from "../classes/list-guests.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import {
  CLASS_MAIL_JOB,
  isReminder,
  listClassReaders,
  noteReminded,
} from "../classes/reminders.ts";
import { defineJob, type JobHandler } from "../jobs/define-job.ts";
import type { Tables } from "../storage/tables.ts";
import type { Mail } from "./create-mail.ts";
import type { Letter } from "./letters.ts";

const payload = z.object({
  class: z.uuid(),
  news: z.enum(["day", "hour", "moved", "cancelled", "trip"]),
  /** The start it is about; a class that was moved since is told of by another job. */
  startsAt: z.coerce.date(),
});

const KINDS = {
  day: "class-reminder",
  hour: "class-reminder",
  moved: "class-moved",
  cancelled: "class-cancelled",
  trip: "class-trip-changed",
} as const;

/** Those who come know from now on where a class walks to. */
const noteTripTold = (transaction: Transaction<Tables>, id: string) =>
  transaction
    .updateTable("class")
    .set((eb) => ({ trip_told: eb.ref("trip_place") }))
    .where("id", "=", id)
    .execute();

/** Tells the guests of a class whose address is known; a guest agrees to nothing, and expects this as they did the invitation. */
async function tellGuests(
  transaction: Transaction<Tables>,
  mail: Pick<Mail, "send">,
  studyId: string,
  letter: Extract<Letter, { kind: "visit-changed" | "visit-cancelled" }>,
): Promise<void> {
  for (const { name, email, language } of await listGuests(
    transaction,
    letter.classId,
  ))
    if (email !== null)
      await mail.send(transaction, {
        studyId,
        // Outside the time of their class they are no members.
        membershipId: null,
        to: email,
        toName: name,
        language: chooseLanguage([language]),
        letter,
      });
}

/**
 * The job that tells people of a class: reminders, moves, cancellations, other trips. All it writes, the letters in line and
 * the notes of who was told, is written once, together with "done".
 */
export function makeClassMailJob(
  mail: Pick<Mail, "send" | "isConfigured">,
  clock: ServerClock,
): JobHandler {
  return defineJob({
    name: CLASS_MAIL_JOB,
    payload,
    async run({ class: id, news, startsAt }) {
      if (!mail.isConfigured) return;
      return async (transaction) => {
        const now = clock.now();
        const found = await transaction
          .selectFrom("class")
          .leftJoin("series", "series.id", "class.series_id")
          .select([
            "class.study_id as studyId",
            "class.title",
            "class.starts_at",
            "class.minutes",
            "class.revision",
            "class.trip_place",
            "class.trip_told",
            "class.cancelled_at",
            "class.started_at",
            "series.kind",
          ])
          .where("class.id", "=", id)
          .executeTakeFirst();
        if (!found || startsAt <= now || found.started_at) return;
        if (found.starts_at.getTime() !== startsAt.getTime()) return;
        if ((found.cancelled_at !== null) !== (news === "cancelled")) return;
        if (news === "trip" && found.trip_place === found.trip_told) return;
        if (news === "trip" || news === "moved")
          await noteTripTold(transaction, id);
        const facts = {
          classId: id,
          classKind: found.kind ?? "class",
          startsAt,
          minutes: found.minutes,
          trip: found.trip_place,
          revision: found.revision,
        } as const;
        const letter: Letter = { kind: KINDS[news], ...facts };
        const { studyId } = found;
        for (const reader of await listClassReaders(
          transaction,
          id,
          news,
          now,
        )) {
          const { membershipId, email, name, language } = reader;
          if (
            isReminder(news) &&
            !(await noteReminded(transaction, {
              classId: id,
              membershipId,
              lead: news,
              startsAt,
              now,
            }))
          )
            continue;
          await mail.send(transaction, {
            studyId,
            membershipId,
            to: email,
            toName: name,
            language: chooseLanguage([language]),
            letter,
          });
        }
        if (isReminder(news)) return;
        await tellGuests(transaction, mail, studyId, {
          kind: news === "cancelled" ? "visit-cancelled" : "visit-changed",
          title: found.title,
          ...facts,
        });
      };
    },
  });
}
