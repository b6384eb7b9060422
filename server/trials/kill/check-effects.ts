import { deepEqual, equal } from "node:assert/strict";
import { pino } from "pino";
import { openDatabase } from "../../storage/database.ts";
import type { Regular } from "./regular.ts";

/** What one person did, by kind, in order. */
function listIds(regulars: readonly Regular[], name: string): string[] {
  return regulars
    .flatMap(({ deeds }) => deeds)
    .filter((deed) => deed.name === name)
    .map(({ id }) => id)
    .toSorted();
}

/**
 * Reads the data folder that the last server left, and throws unless each
 * acknowledged deed has taken effect exactly once, with its rows in the log,
 * and nothing else has.
 */
export async function checkEffects(
  dataDir: string,
  studyId: string,
  regulars: readonly Regular[],
): Promise<{ messages: number; orders: number }> {
  const database = await openDatabase({
    dataDir,
    logger: pino({ level: "silent" }),
  });
  try {
    const { db } = database;
    const messages = await db
      .selectFrom("message")
      .select(["id", "text", "sender_membership_id as sender"])
      .where("study_id", "=", studyId)
      .orderBy("seq")
      .execute();
    const things = await db
      .selectFrom("thing")
      .select(["id", "client_event_id as request", "detail"])
      .where("study_id", "=", studyId)
      .execute();
    const events = await db
      .selectFrom("event")
      .select(["name", "client_event_id as request", "item", "payload"])
      .where("study_id", "=", studyId)
      .where("name", "in", ["message.sent", "item.ordered"])
      .execute();
    const said = listIds(regulars, "chat.send");
    const ordered = listIds(regulars, "menu.order");

    deepEqual(messages.map(({ id }) => id).toSorted(), said, "messages");
    deepEqual(
      things.map(({ request }) => request ?? "").toSorted(),
      ordered,
      "plates",
    );
    deepEqual(
      events
        .filter(({ name }) => name === "message.sent")
        .map(({ request }) => request ?? "")
        .toSorted(),
      said,
      "rows of messages",
    );
    deepEqual(
      events
        .filter(({ name }) => name === "item.ordered")
        .map(({ item, payload }) => `${String(payload["plate"])} ${item ?? ""}`)
        .toSorted(),
      things
        .flatMap(({ id, detail }) =>
          (detail["dishes"] as { id: string }[]).map(
            (dish) => `${id} ${dish.id}`,
          ),
        )
        .toSorted(),
      "rows of dishes",
    );
    for (const { name, membershipId, deeds } of regulars)
      deepEqual(
        messages
          .filter(({ sender }) => sender === membershipId)
          .map(({ text }) => text),
        deeds.flatMap(({ payload }) => ("text" in payload ? payload.text : [])),
        `the order of ${name}'s messages`,
      );
    equal(messages.length, said.length);
    return { messages: said.length, orders: ordered.length };
  } finally {
    await database.close();
  }
}
