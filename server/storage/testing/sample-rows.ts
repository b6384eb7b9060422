import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Database } from "../database.ts";
import type { AccountTable } from "../tables/people.ts";
import type { EventTable } from "../tables/engagement.ts";

/** A bot's account, the smallest whole row there is. */
export function makeAccount(name = "Robin"): Insertable<AccountTable> {
  return { id: randomUUID(), type: "bot", name, language: "en" };
}

/** An event with what every row must have. */
export function makeEvent(
  studyId: string,
  more: Partial<Insertable<EventTable>> = {},
): Insertable<EventTable> {
  return {
    id: randomUUID(),
    name: "place.entered",
    version: 1,
    occurred_at: new Date(),
    study_id: studyId,
    source: "server",
    ...more,
  };
}

/** Stores an empty study and gives its id. */
export async function addStudy({ db }: Database): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("study")
    .values({
      id,
      code: id,
      name: "A study",
      time_zone: "America/New_York",
      language: "en",
      pseudonym_key: new Uint8Array([0, 1, 254, 255]),
    })
    .execute();
  return id;
}
