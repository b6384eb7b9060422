import * as z from "zod";
import { chooseLanguage } from "../../shared/words/languages.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import {
  CLASS_MAIL_JOB,
  listClassReaders,
  noteReminded,
} from "../classes/reminders.ts";
import { defineJob, type JobHandler } from "../jobs/define-job.ts";
import type { Mail } from "./create-mail.ts";
import type { Letter } from "./letters.ts";

const payload = z.object({
  class: z.uuid(),
  news: z.enum(["day", "hour", "moved", "cancelled"]),
  /** The start it is about; a class that was moved since is told of by another job. */
  startsAt: z.coerce.date(),
});

/**
 * The job that tells people of a class: reminders, moves, cancellations. All it writes, the letters in line and
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
            "class.starts_at",
            "class.minutes",
            "class.revision",
            "class.trip_place",
            "class.cancelled_at",
            "class.started_at",
            "series.kind",
          ])
          .where("class.id", "=", id)
          .executeTakeFirst();
        if (!found || startsAt <= now || found.started_at) return;
        if (found.starts_at.getTime() !== startsAt.getTime()) return;
        if ((found.cancelled_at !== null) !== (news === "cancelled")) return;
        const facts = {
          classId: id,
          classKind: found.kind ?? "class",
          startsAt,
          minutes: found.minutes,
          trip: found.trip_place,
          revision: found.revision,
        } as const;
        const letter: Letter =
          news === "moved" || news === "cancelled"
            ? { kind: `class-${news}`, ...facts }
            : { kind: "class-reminder", ...facts };
        const { studyId } = found;
        for (const reader of await listClassReaders(
          transaction,
          id,
          news,
          now,
        )) {
          const { membershipId, email, name, language } = reader;
          const isReminder = news === "day" || news === "hour";
          if (
            isReminder &&
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
      };
    },
  });
}
