import { deepEqual, notEqual } from "node:assert/strict";
import { pickDeeds } from "../deed.ts";
import { type History, sortIds } from "./history.ts";

/** Every text is there once, in the order of its writer, and gone where it was taken away. */
export async function checkTalk({
  database,
  studyId,
  regulars,
  deeds,
}: History): Promise<string> {
  const messages = await database.db
    .selectFrom("message")
    .select(["id", "text", "sender_membership_id as sender"])
    .where("study_id", "=", studyId)
    .orderBy("seq")
    .execute();
  const said = pickDeeds(deeds, "chat.send");
  deepEqual(sortIds(messages), sortIds(said), "messages");
  const removed = new Set(
    pickDeeds(deeds, "chat.remove").map(({ payload }) => payload.message),
  );
  for (const { name, membershipId, deeds: own } of regulars)
    deepEqual(
      messages
        .filter(({ sender }) => sender === membershipId)
        .map(({ text }) => text),
      pickDeeds(own, "chat.send").map(({ id, payload }) =>
        removed.has(id) ? "" : payload.text,
      ),
      `the order of ${name}'s messages`,
    );
  notEqual(said.length, 0);
  return `${said.length} messages, ${removed.size} of them removed`;
}
