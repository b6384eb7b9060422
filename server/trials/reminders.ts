import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { planReminders } from "../classes/reminders.ts";
import {
  type SmtpSink,
  startSmtpSink,
} from "../mail/testing/start-smtp-sink.ts";
import { setContact } from "../people/contacts.ts";
import type { Database } from "../storage/database.ts";
import { openDatabase } from "../storage/open-database.ts";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { waitUntil } from "../testing/visitor.ts";

const PEOPLE = { full: 8, small: 4 };
const HOUR_MS = 3_600_000;
/** From writing the class to the sending time: the server has to be up by then. */
const AHEAD_MS = { full: 20_000, small: 20_000 };
/** The kill comes within this time around the sending. */
const AROUND_MS = { before: 300, after: 1500 };
/** A lock of the dead process runs out meanwhile, and whatever would come twice has come. */
const AFTERWARDS_MS = 8_000;
const PATIENCE_MS = 120_000;

const settings = (sink: SmtpSink): Readonly<Record<string, string>> => ({
  SMTP_URL: sink.url,
  MAIL_FROM: "Islet <islet@islet.example.org>",
  JOB_LOCK_SECONDS: "2",
  RATE_FACTOR: "1000",
});

/**
 * Kills the server around the moment at which reminders go out, again and again. Each person gets each
 * reminder once in a real SMTP server.
 */
export async function runReminders(
  rounds: number,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<void> {
  const size = isSmall ? "small" : "full";
  const dataDir = await mkdtemp(join(tmpdir(), "islet-reminders-"));
  const sink = await startSmtpSink();
  const server = new ServerProcess(
    await findFreePort(),
    dataDir,
    settings(sink),
  );
  try {
    const names = Array.from({ length: PEOPLE[size] }, (_, at) => `p${at}`);
    const { studyId, members } = await prepareStudy(
      dataDir,
      names.map((name) => ({ name, role: "participant" as const })),
    );
    await withDatabase(dataDir, (database) => giveAddresses(database, members));
    let whole = 0;
    for (let round = 1; round <= rounds; round++) {
      const dueMs = Date.now() + AHEAD_MS[size];
      const id = await withDatabase(dataDir, (database) =>
        plantClass(database, studyId, new Date(dueMs + HOUR_MS)),
      );
      await server.start();
      const offsetMs =
        Math.random() * (AROUND_MS.before + AROUND_MS.after) - AROUND_MS.before;
      await sleep(Math.max(0, dueMs + offsetMs - Date.now()));
      const before = countMails(sink, id);
      await server.kill();
      await server.start();
      await waitUntil(
        () => countMails(sink, id).size === names.length,
        `every reminder of round ${round}; there were ${[...countMails(sink, id).keys()].join()}`,
        PATIENCE_MS,
      );
      await sleep(AFTERWARDS_MS);
      await server.kill();
      const counts = countMails(sink, id);
      const twice = [...counts].filter(([, count]) => count !== 1);
      if (twice.length > 0)
        throw new Error(`not once in round ${round}: ${twice.join("; ")}`);
      whole += 1;
      say(
        `kill ${round}, ${Math.round(offsetMs)} ms after the time: ${before.size} of ${names.length} had their mail, then everybody, once`,
      );
    }
    say(`${whole} of ${rounds} kills: each reminder arrived once`);
  } finally {
    await server.kill();
    await sink.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** How many mails about a class each person got; the file that goes with a mail names the class. */
function countMails(sink: SmtpSink, id: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { attachments, recipients } of sink.mails) {
    const files = attachments.map(({ content }) =>
      typeof content === "string" ? content : new TextDecoder().decode(content),
    );
    if (!files.some((file) => file.includes(`UID:${id}`))) continue;
    for (const each of recipients)
      counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}

async function withDatabase<T>(
  dataDir: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({
    dataDir,
    databaseUrl: undefined,
    logger: pino({ level: "silent" }),
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function giveAddresses(
  database: Database,
  members: readonly {
    name: string;
    accountId: string;
    membershipId: string;
  }[],
): Promise<void> {
  const now = new Date();
  for (const { name, accountId, membershipId } of members) {
    await setContact(database.db, accountId, `${name}@example.net`, now);
    await database.db
      .insertInto("consent")
      .values({
        id: randomUUID(),
        membership_id: membershipId,
        scope: "mail",
        given_at: now,
        version: "1",
      })
      .execute();
  }
}

/** A class whose reminder of an hour before is due in some seconds; people plan in whole minutes only. */
async function plantClass(
  database: Database,
  studyId: string,
  startsAt: Date,
): Promise<string> {
  const id = randomUUID();
  const now = new Date();
  await database.db
    .insertInto("class")
    .values({
      id,
      study_id: studyId,
      place: "classroom",
      title: "A class",
      starts_at: startsAt,
      minutes: 60,
      created_at: now,
    })
    .execute();
  await planReminders(database.db, [{ id, startsAt }], now);
  return id;
}
