import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Language } from "../../shared/words/languages.ts";
import type { Config } from "../config.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import { addJob } from "../jobs/add-job.ts";
import type { JobHandler } from "../jobs/define-job.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { isStoppable, type Letter } from "./letters.ts";
import {
  hashMailAddress,
  readMailAddress,
  readSender,
} from "./mail-address.ts";
import { MAIL_JOB, makeMailJob } from "./mail-job.ts";
import {
  countMails,
  findMailStudy,
  isStopped,
  removeStop,
} from "./mail-records.ts";
import { createMailSender } from "./smtp.ts";

const HOUR_MS = 3_600_000;

/** A mail to be sent. */
export interface MailToSend {
  readonly studyId: string;
  /** Null where the person is not a member yet. */
  readonly membershipId: string | null;
  readonly to: string;
  /** What the person is called, "" where nobody knows yet. */
  readonly toName: string;
  readonly language: Language;
  readonly letter: Letter;
}

/** What `send` comes to. "ok" means in line, not arrived. */
export type MailOutcome =
  | { readonly ok: true; readonly mailId: string }
  | {
      readonly ok: false;
      readonly code:
        "no-mail" | "bad-address" | "mail-stopped" | "too-fast" | "not-found";
    };

/** Mail, where an SMTP server is set. Nothing is offered that needs it while `isConfigured` is false. */
export interface Mail {
  readonly isConfigured: boolean;
  /** For the job runner. */
  readonly handlers: readonly JobHandler[];
  /** Puts a mail in line within the transaction of what it belongs to; a runner sends it soon after. */
  send(
    transaction: Transaction<Tables>,
    mail: MailToSend,
  ): Promise<MailOutcome>;
  /** Takes back that an address wants no more mail, when the person says so. */
  allowAgain(
    db: Kysely<Tables>,
    studyId: string,
    address: string,
  ): Promise<void>;
}

/** Makes the one door to mail. */
export function createMail(services: {
  readonly config: Config;
  readonly database: Database;
  readonly clock: ServerClock;
  readonly recorder: Pick<Recorder, "append">;
}): Mail {
  const { config, clock } = services;
  const { smtpUrl, rateFactor } = config;
  const from =
    config.mailFrom === undefined ? null : readSender(config.mailFrom);
  const isConfigured = smtpUrl !== undefined && from !== null;
  const local = `${config.isSecure ? "https" : "http"}://localhost:${config.port}`;
  const baseUrl = (config.publicUrl ?? local).replace(/\/$/, "");

  return {
    isConfigured,
    handlers: isConfigured
      ? [
          makeMailJob({
            ...services,
            baseUrl,
            tries: config.mailTries,
            sendMail: createMailSender(
              smtpUrl,
              from,
              config.smtpSeconds * 1000,
            ),
          }),
        ]
      : [],
    async send(transaction, { to, letter, studyId, ...rest }) {
      if (!isConfigured) return { ok: false, code: "no-mail" };
      const address = readMailAddress(to);
      if (!address) return { ok: false, code: "bad-address" };
      const study = await findMailStudy(transaction, studyId);
      if (!study) return { ok: false, code: "not-found" };
      const addressHash = hashMailAddress(study.key, address);
      const { kind } = letter;
      const now = clock.now();
      if (
        isStoppable(letter) &&
        (await isStopped(transaction, studyId, addressHash))
      )
        return { ok: false, code: "mail-stopped" };
      const sent = await countMails(
        transaction,
        { studyId, addressHash, kind },
        {
          hour: new Date(now.getTime() - HOUR_MS),
          day: new Date(now.getTime() - 24 * HOUR_MS),
        },
      );
      if (
        sent.hour >= config.mailPerHour * rateFactor ||
        sent.day >= config.mailPerDay * rateFactor
      )
        return { ok: false, code: "too-fast" };
      const mailId = randomUUID();
      await transaction
        .insertInto("mail")
        .values({
          id: mailId,
          study_id: studyId,
          membership_id: rest.membershipId,
          kind,
          language: rest.language,
          address_hash: addressHash,
          queued_at: now,
          status: "waiting",
        })
        .execute();
      await addJob(transaction, {
        name: MAIL_JOB,
        runAt: now,
        once: mailId,
        payload: { ...rest, mailId, studyId, to: address, letter },
      });
      return { ok: true, mailId };
    },
    async allowAgain(db, studyId, address) {
      const study = await findMailStudy(db, studyId);
      const known = readMailAddress(address);
      if (study && known)
        await removeStop(db, studyId, hashMailAddress(study.key, known));
    },
  };
}
