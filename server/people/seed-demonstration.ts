import { readFile } from "node:fs/promises";
import type { Role } from "../../shared/protocol/roles.ts";
import { planClass } from "../classes/classes.ts";
import { planSeries } from "../classes/series.ts";
import type { Config } from "../config.ts";
import { addDeck } from "../features/deck/add-deck.ts";
import { readDeckLimits } from "../features/deck/deck-limits.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { Database } from "../storage/database.ts";
import { inTransaction } from "../storage/write.ts";
import type { Files } from "../storage/files.ts";
import { createAccount } from "./create-account.ts";
import { makeSignInLink } from "./sign-in-links.ts";
import { createStudy, findStudyId } from "./studies.ts";

export const DEMONSTRATION_CODE = "DEMO";
const SAMPLE_DECK = new URL(
  "../../assets/decks/first-class.pdf",
  import.meta.url,
);

/** Who lives in the demonstration: one for each role, and a few more to sit in class. */
const PEOPLE: readonly { name: string; role: Role; look: string }[] = [
  { name: "Rosa", role: "participant", look: "ruth" },
  { name: "Walter", role: "participant", look: "walter" },
  { name: "Amina", role: "participant", look: "amina" },
  { name: "Grace", role: "facilitator", look: "grace" },
  { name: "Elena", role: "educator", look: "elena" },
  { name: "Robin", role: "researcher", look: "tess" },
  { name: "Alex", role: "administrator", look: "minjun" },
];

/** Makes the demonstration study on the very first start; later it does nothing. */
export async function seedDemonstration(
  services: {
    readonly config: Config;
    readonly database: Database;
    readonly files: Files;
    readonly recorder: Recorder;
  },
  now: Date,
): Promise<void> {
  const { config, database, files, recorder } = services;
  const { db } = database;
  if (await findStudyId(db, DEMONSTRATION_CODE)) return;
  const studyId = await createStudy(db, {
    code: DEMONSTRATION_CODE,
    name: "Islet demonstration",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: "en",
    isDemonstration: true,
    now,
  });
  let educator = "";
  for (const { name, role, look } of PEOPLE) {
    const { membershipId } = await createAccount(db, recorder, {
      studyId,
      role,
      name,
      look,
      type: "person",
      language: "en",
      consentsToActivity: true,
      now,
    });
    if (role === "educator") educator = membershipId;
  }
  const tonight = new Date(now);
  tonight.setHours(19, 0, 0, 0);
  if (tonight < now) tonight.setDate(tonight.getDate() + 1);
  await planClass(db, {
    studyId,
    place: "classroom",
    title: "First class: healthy eating",
    startsAt: tonight,
    minutes: 60,
    now,
  });
  await planWeekly(database, studyId, tonight, now);
  await addDeck({
    database,
    files,
    studyId,
    membershipId: educator,
    title: "First class: healthy eating",
    bytes: await readFile(SAMPLE_DECK),
    limits: readDeckLimits(config),
  });
}

/** The same evening of the next weeks, with the reminders of any class. */
async function planWeekly(
  database: Database,
  studyId: string,
  first: Date,
  now: Date,
): Promise<void> {
  const next = new Date(first);
  next.setDate(next.getDate() + 7);
  // The study lives in this machine's zone; Swedish dates are those of ISO 8601.
  const startsLocal = `${next.toLocaleDateString("sv")}T19:00`;
  const planned = await inTransaction(database, (transaction) =>
    planSeries(transaction, {
      studyId,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      kind: "class",
      title: "Healthy living, week by week",
      place: "classroom",
      startsLocal,
      minutes: 60,
      rule: "FREQ=WEEKLY;COUNT=4",
      capacity: null,
      topics: null,
      members: null,
      now,
    }),
  );
  if (typeof planned === "string")
    throw new Error(`the weekly classes can't be planned: ${planned}`);
}

/** One fresh link for the first member of each role. */
export async function makeDemonstrationLinks(
  database: Database,
  config: Config,
  url: string,
  now: Date,
): Promise<{ role: Role; name: string; link: string }[]> {
  const { db } = database;
  const studyId = await findStudyId(db, DEMONSTRATION_CODE);
  if (!studyId) return [];
  const links: { role: Role; name: string; link: string }[] = [];
  for (const { name, role } of PEOPLE) {
    if (links.some((made) => made.role === role)) continue;
    const member = await db
      .selectFrom("membership")
      .innerJoin("account", "account.id", "membership.account_id")
      .select("membership.id")
      .where("membership.study_id", "=", studyId)
      .where("membership.role", "=", role)
      .where("account.name", "=", name)
      .executeTakeFirst();
    if (!member) continue;
    const { token } = await makeSignInLink(
      db,
      member.id,
      now,
      config.signInLinkHours,
    );
    links.push({ role, name, link: `${url}/come-in#${token}` });
  }
  return links;
}
