import * as z from "zod";
import { LANGUAGES } from "../../shared/words/languages.ts";
import { tellTrip } from "../classes/tell-trip.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import {
  defineJob,
  type JobHandler,
  JobHopeless,
  type JobWriting,
} from "../jobs/define-job.ts";
import { findCaller } from "../people/find-caller.ts";
import type { Database } from "../storage/database.ts";
import { cleanLine } from "./clean-line.ts";
import { attachClass } from "./attach-class.ts";
import { composeLetter } from "./compose-letter.ts";
import { findConsentingReader } from "./find-consenting-reader.ts";
import {
  findExpiry,
  isSentOnce,
  isStoppable,
  letterSchema,
} from "./letters.ts";
import { hashMailAddress } from "./mail-address.ts";
import {
  findMailStudy,
  isStopped,
  noteHandedOver,
  readHandedOver,
  storeMailEnd,
} from "./mail-records.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";
import { chooseMailWords } from "./mail-words.ts";
import { MailNotTaken, type SendMail } from "./smtp.ts";
import { makeStopToken, STOP_PATH } from "./stop-token.ts";

export const MAIL_JOB = "mail.send";
/** A server that hangs holds up no more than these. */
const AT_ONCE = 2;

/** What waits in line; it holds a key to the island, so it is wiped when the mail is sent or given up. */
export const mailPayload = z.object({
  mailId: z.uuid(),
  studyId: z.uuid(),
  membershipId: z.uuid().nullable(),
  to: z.string(),
  toName: z.string(),
  language: z.enum(LANGUAGES),
  letter: letterSchema,
});

/** The job that sends one mail, if it is still wanted when its turn comes. */
export function makeMailJob(services: {
  readonly database: Database;
  readonly clock: ServerClock;
  readonly recorder: Pick<Recorder, "append">;
  readonly sendMail: SendMail;
  /** Where people reach the island, without a slash at the end. */
  readonly baseUrl: string;
  /** How often one is tried; with the rests between them, twelve times take about seven hours. */
  readonly tries: number;
}): JobHandler {
  const { clock, recorder, sendMail, baseUrl, tries } = services;
  const { db } = services.database;
  const cancel =
    (mailId: string, error: string): JobWriting =>
    (transaction) =>
      storeMailEnd(transaction, mailId, { status: "cancelled", error });

  return defineJob({
    name: MAIL_JOB,
    payload: mailPayload,
    maxAttempts: tries,
    atOnce: AT_ONCE,
    async run({ mailId, studyId, membershipId, letter, ...rest }) {
      const study = await findMailStudy(db, studyId);
      if (!study) return cancel(mailId, "study-closed");
      const expiry = findExpiry(letter);
      if (expiry && expiry <= clock.now()) return cancel(mailId, "expired");
      if (membershipId && !(await findCaller(db, membershipId)))
        return cancel(mailId, "no-member");
      const addressHash = hashMailAddress(study.key, rest.to);
      const mayStop = isStoppable(letter);
      if (mayStop && (await isStopped(db, studyId, addressHash)))
        return cancel(mailId, "stopped");
      const isOnce = isSentOnce(letter);
      const handedAt = isOnce ? await readHandedOver(db, mailId) : null;
      if (handedAt)
        return (transaction) =>
          storeMailEnd(transaction, mailId, { status: "sent", at: handedAt });
      const token = makeStopToken(study.key, { studyId, addressHash });
      const stopLink = mayStop
        ? `${baseUrl}${STOP_PATH}${token}?language=${rest.language}`
        : null;
      const composed = composeLetter(letter, rest.language, {
        study,
        toName: rest.toName,
        stopLink,
        calendarLink: `${baseUrl}/calendar`,
      });
      try {
        await sendMail({
          id: mailId,
          to: { name: cleanLine(rest.toName), address: rest.to },
          subject: composed.subject,
          text: renderText(composed),
          html: renderHtml(composed),
          date: clock.now(),
          stop: stopLink === null ? null : { link: stopLink },
          calendar:
            "classId" in letter
              ? attachClass(letter, {
                  summary: `${chooseMailWords(rest.language)(`calendar.kind-${letter.classKind}`)} · ${cleanLine(study.name)}`,
                  location: letter.trip && tellTrip(letter.trip, rest.language),
                  url: `${baseUrl}/calendar`,
                  now: clock.now(),
                })
              : null,
          ...(isOnce && {
            beforeHandover: () => noteHandedOver(db, mailId, clock.now()),
          }),
        });
      } catch (error) {
        if (isOnce) await noteHandedOver(db, mailId, null);
        if (error instanceof MailNotTaken && error.isForGood)
          throw new JobHopeless(error.message);
        throw error;
      }
      const reader =
        membershipId && (await findConsentingReader(db, membershipId));
      return async (transaction) => {
        const end = { status: "sent", at: clock.now() } as const;
        await storeMailEnd(transaction, mailId, end);
        if (!reader) return;
        const fact = { name: "mail.sent", caller: reader, studyId };
        const from = { connection: null, tab: null, via: null };
        await recorder.append(transaction, [{ ...fact, ...from }]);
      };
    },
    giveUp:
      ({ mailId }, reason) =>
      (transaction) =>
        storeMailEnd(transaction, mailId, {
          status: "failed",
          error: reason.replace(/^\w+: /, ""),
        }),
  });
}
