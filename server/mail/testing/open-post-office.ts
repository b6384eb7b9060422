import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import pino from "pino";
import { createRecorder } from "../../engagement/recorder.ts";
import { createJobRunner, type JobRunner } from "../../jobs/job-runner.ts";
import {
  createManualClock,
  type ManualClock,
} from "../../jobs/testing/manual-clock.ts";
import { createAccount } from "../../people/create-account.ts";
import type { Database } from "../../storage/database.ts";
import type { MailTable } from "../../storage/tables/mail.ts";
import { addStudy } from "../../storage/testing/sample-rows.ts";
import { inTransaction } from "../../storage/write.ts";
import { makeTestConfig } from "../../testing/make-test-config.ts";
import { makeClassMailJob } from "../class-mail-job.ts";
import { makeTakenOffMailJob } from "../taken-off-mail-job.ts";
import {
  createMail,
  type Mail,
  type MailOutcome,
  type MailToSend,
} from "../create-mail.ts";
import type { Letter } from "../letters.ts";
import { startSmtpSink, type SmtpSink } from "./start-smtp-sink.ts";

export const PUBLIC_URL = "https://islet.example.org";
export const LINK = `${PUBLIC_URL}/come-in#s3cr3t-T0ken_of-the-link`;
export const CODE = "048213";

/** A study that sends mail to a sink, with a clock that the test moves. */
export interface PostOffice {
  readonly database: Database;
  readonly clock: ManualClock;
  readonly mail: Mail;
  readonly runner: JobRunner;
  readonly studyId: string;
  /** The operational log. */
  readonly lines: string[];
  /** A test may put another one in its place. */
  sink: SmtpSink;
  /** The log of mails of this study. */
  readMails(): Promise<Selectable<MailTable>[]>;
  send(mail?: Partial<MailToSend>): Promise<MailOutcome>;
  /** A member who agreed to these scopes. */
  addMember(scopes: readonly ("activity" | "mail")[]): Promise<string>;
  makeLetter(kind: Letter["kind"]): Letter;
  close(): Promise<void>;
}

/** @param database may be shared by tests: each office has a study of its own and starts without jobs */
export async function openPostOffice(database: Database): Promise<PostOffice> {
  await database.db.deleteFrom("job").execute();
  const clock = createManualClock();
  const sink = await startSmtpSink({ refuse: /^nobody@/ });
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line) => lines.push(line) });
  const boot = randomUUID();
  const recorder = createRecorder({
    database,
    clock,
    boot,
    appVersion: "0",
    log,
  });
  const mail = createMail({
    config: makeTestConfig({
      smtpUrl: sink.url,
      mailFrom: "Islet <islet@islet.example.org>",
      publicUrl: PUBLIC_URL,
      isSecure: true,
    }),
    database,
    clock,
    recorder,
  });
  const runner = createJobRunner({
    database,
    clock,
    log,
    handlers: [
      ...mail.handlers,
      makeClassMailJob(mail, clock),
      makeTakenOffMailJob(mail, clock),
    ],
  });
  const studyId = await addStudy(database);
  const makeLetter = (kind: Letter["kind"]): Letter => {
    const expiresAt = new Date(clock.nowMs() + 72 * 3_600_000);
    const key = { link: LINK, code: CODE, expiresAt };
    const aboutClass = {
      classId: "11111111-2222-4333-8444-555555555555",
      classKind: "support-group",
      startsAt: expiresAt,
      minutes: 60,
      trip: "restaurant",
      revision: 2,
    } as const;
    switch (kind) {
      case "invitation":
        return { kind, inviterName: "Elena", ...key };
      case "sign-in-link":
        return { kind, ...key };
      case "new-device":
        return { kind, signedInAt: clock.now(), device: "Firefox, Windows" };
      case "consent-copy":
        return {
          kind,
          version: "3",
          body: "Please read.\n\nYou may stop at any time.",
          given: [{ scope: "activity", since: clock.now() }],
        };
      case "class-reminder":
      case "class-moved":
      case "class-cancelled":
      case "class-trip-changed":
        return { kind, ...aboutClass };
      case "class-taken-off":
        return { kind, ...aboutClass, later: [] };
      case "visit-changed":
      case "visit-cancelled":
        return { kind, title: "Shoes that fit", ...aboutClass };
    }
  };
  const office: PostOffice = {
    database,
    clock,
    mail,
    runner,
    studyId,
    lines,
    sink,
    makeLetter,
    readMails: () =>
      database.db
        .selectFrom("mail")
        .selectAll()
        .where("study_id", "=", studyId)
        .orderBy("status")
        .execute(),
    send: (more = {}) =>
      inTransaction(database, (transaction) =>
        mail.send(transaction, {
          studyId,
          membershipId: null,
          to: "rosa@example.net",
          toName: "Rosa",
          language: "en",
          letter: makeLetter("invitation"),
          ...more,
        }),
      ),
    async addMember(scopes) {
      const { membershipId } = await createAccount(database.db, recorder, {
        studyId,
        role: "participant",
        name: "Rosa",
        type: "person",
        language: "en",
        consentsToActivity: scopes.includes("activity"),
        now: clock.now(),
      });
      if (scopes.includes("mail"))
        await database.db
          .insertInto("consent")
          .values({
            id: randomUUID(),
            membership_id: membershipId,
            scope: "mail",
            given_at: clock.now(),
            version: "1",
          })
          .execute();
      return membershipId;
    },
    async close() {
      await runner.stop();
      await office.sink.stop();
    },
  };
  return office;
}
