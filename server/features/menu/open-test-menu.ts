import { makeTestConfig } from "../../testing/make-test-config.ts";
import { randomBytes, randomUUID } from "node:crypto";
import pino from "pino";
import { restaurantContent } from "../../../shared/places/restaurant/content.ts";
import {
  openTestDatabase,
  type TestDatabase,
} from "../../storage/testing/open-test-database.ts";
import { inTransaction } from "../../storage/write.ts";
import type { RecordedFact, RequestContext, Study } from "../context.ts";
import type { Caller } from "../../engagement/caller.ts";

export const TEST_STATION = "restaurant/menu";

/** A restaurant with one guest and a real database; it stands in for the gate in tests. */
export interface TestMenu {
  readonly database: TestDatabase;
  readonly caller: Caller;
  /** What was recorded, once it was on disk. */
  facts: RecordedFact[];
  /** What the content table holds for the station. */
  content: unknown;
  nowMs: number;
  makeContext(): RequestContext;
}

const study: Study = {
  id: randomUUID(),
  code: "demo",
  name: "Demonstration",
  timeZone: "UTC",
  language: "en",
  telephone: "",
  emergencyWords: "",
  isDemonstration: true,
};
const caller: Caller = {
  accountId: randomUUID(),
  membershipId: randomUUID(),
  studyId: study.id,
  role: "participant",
  name: "Rosa",
  pseudonym: "P01",
  accountType: "person",
  consentsToActivity: true,
};

async function addGuest(
  { db }: TestDatabase,
  joinedAtMs: number,
): Promise<void> {
  await db
    .insertInto("study")
    .values({
      id: study.id,
      code: study.code,
      name: study.name,
      time_zone: study.timeZone,
      language: study.language,
      telephone: null,
      emergency_words: null,
      pseudonym_key: randomBytes(32),
    })
    .execute();
  const { accountId, membershipId, name, pseudonym, role } = caller;
  await db
    .insertInto("account")
    .values({ id: accountId, type: "person", name, language: "en" })
    .execute();
  await db
    .insertInto("membership")
    .values({
      id: membershipId,
      study_id: study.id,
      account_id: accountId,
      role,
      pseudonym,
      arm: null,
      joined_at: new Date(joinedAtMs),
    })
    .execute();
}

/** Opens the restaurant; close its database when done. */
export async function openTestMenu(): Promise<TestMenu> {
  const database = await openTestDatabase();
  const menu: TestMenu = {
    database,
    caller,
    facts: [],
    content: restaurantContent.menu,
    nowMs: Date.UTC(2026, 0, 5, 18),
    makeContext: () => ({
      caller,
      study,
      world: null,
      config: makeTestConfig(),
      avatar: null,
      requestId: randomUUID(),
      via: "3d+pointer",
      nowMs: menu.nowMs,
      database,
      files: {} as RequestContext["files"],
      recorder: { append: async () => undefined },
      log: pino({ level: "silent" }),
      readContent: async (station) =>
        station === TEST_STATION ? menu.content : null,
      async commit(work) {
        let recorded: RecordedFact[] = [];
        const reply = await inTransaction(database, async (transaction) => {
          recorded = [];
          return work(transaction, (fact) => recorded.push(fact));
        });
        menu.facts.push(...recorded);
        return reply;
      },
    }),
  };
  await addGuest(database, menu.nowMs);
  return menu;
}
