import * as z from "zod";
import { chooseLanguage } from "../../shared/words/languages.ts";
import { listTakenOff, TAKEN_OFF_JOB } from "../classes/take-off.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import { defineJob, type JobHandler } from "../jobs/define-job.ts";
import { findMailReader } from "../people/contacts.ts";
import type { Mail } from "./create-mail.ts";

const payload = z.object({ member: z.uuid(), classes: z.array(z.uuid()) });

/**
 * The job that tells one person that classes are for others now: one letter, however many they are. Whoever was
 * put back in the meantime gets none.
 */
export function makeTakenOffMailJob(
  mail: Pick<Mail, "send" | "isConfigured">,
  clock: ServerClock,
): JobHandler {
  return defineJob({
    name: TAKEN_OFF_JOB,
    payload,
    async run({ member, classes }) {
      if (!mail.isConfigured) return;
      return async (transaction) => {
        const reader = await findMailReader(transaction, member);
        const [first, ...later] = await listTakenOff(
          transaction,
          member,
          classes,
          clock.now(),
        );
        if (!reader || !first) return;
        const { studyId, email, name, language } = reader;
        await mail.send(transaction, {
          studyId,
          membershipId: member,
          to: email,
          toName: name,
          language: chooseLanguage([language]),
          letter: {
            kind: "class-taken-off",
            classId: first.id,
            classKind: first.kind,
            startsAt: first.startsAt,
            minutes: first.minutes,
            trip: null,
            revision: first.revision,
            later: later.map(({ id, startsAt, minutes, revision }) => ({
              classId: id,
              startsAt,
              minutes,
              revision,
            })),
          },
        });
      };
    },
  });
}
