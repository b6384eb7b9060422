import type { HeldIsland } from "../testing/hold-island.ts";

/** Rows whose number depends on how long things took. */
const BY_THE_CLOCK: ReadonlySet<string> = new Set([
  "position.sampled",
  "presence.recorded",
]);

/** The log of a study as a test can write it down. */
export interface Log {
  /** By name of the person, "" for the class's own: each row in one line, sorted. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Who has rows whose number depends on the clock, by name of the row. */
  readonly byTheClock: Readonly<Record<string, readonly string[]>>;
}

type Db = HeldIsland["services"]["database"]["db"];

/** What the ids of this run stand for: classes and decks by their titles, things by whose they are. */
async function nameIds(db: Db, studyId: string): Promise<Map<string, string>> {
  const things = await db
    .selectFrom("thing")
    .innerJoin("membership", "membership.id", "thing.membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["thing.id", "account.name as title"])
    .where("thing.study_id", "=", studyId)
    .execute();
  const titled = (["class", "deck"] as const).map((table) =>
    db
      .selectFrom(table)
      .select(["id", "title"])
      .where("study_id", "=", studyId)
      .execute(),
  );
  return new Map(
    [...things, ...(await Promise.all(titled)).flat()].map(({ id, title }) => [
      id,
      `"${title}"`,
    ]),
  );
}

async function namePeople(db: Db, studyId: string) {
  const people = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["membership.pseudonym", "account.name"])
    .where("membership.study_id", "=", studyId)
    .execute();
  return new Map(people.map((each) => [each.pseudonym, each.name]));
}

/** Reads everything the log holds of the test's study. */
export async function readLog(island: HeldIsland): Promise<Log> {
  const { db } = island.services.database;
  const ids = await nameIds(db, island.studyId);
  const names = await namePeople(db, island.studyId);
  const events = await db
    .selectFrom("event")
    .selectAll()
    .where("study_id", "=", island.studyId)
    .orderBy("seq")
    .execute();
  const rows: Record<string, string[]> = {};
  const byTheClock: Record<string, string[]> = {};
  const nameOf = (id: unknown): string => ids.get(String(id)) ?? String(id);
  for (const event of events) {
    const who = names.get(event.participant ?? "") ?? "";
    if (BY_THE_CLOCK.has(event.name)) {
      const list = (byTheClock[event.name] ??= []);
      if (!list.includes(who)) list.push(who);
      continue;
    }
    const parts = [
      event.name,
      [event.place, event.station].filter(Boolean).join("/"),
      event.item,
      event.class && `class=${nameOf(event.class)}`,
      ...Object.entries(event.payload)
        .map(([key, value]) => `${key}=${nameOf(value)}`)
        .toSorted(),
      event.via && `via=${event.via}`,
    ];
    (rows[who] ??= []).push(parts.filter(Boolean).join(" "));
  }
  for (const list of [...Object.values(rows), ...Object.values(byTheClock)])
    list.sort();
  return { rows, byTheClock };
}
