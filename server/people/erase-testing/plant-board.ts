import { randomUUID } from "node:crypto";
import type { AddRow } from "./add-row.ts";

/** Plants what the board knows of a person: what they wrote, answered without words, and read. */
export async function plantBoard(
  add: AddRow,
  person: {
    readonly membershipId: string;
    readonly study: string;
    readonly at: Date;
    readonly say: (what: string) => string;
  },
): Promise<void> {
  const { membershipId, study, at, say } = person;
  const thread = randomUUID();
  const post = randomUUID();
  await add("thread", {
    id: thread,
    study_id: study,
    topic: "food",
    created_at: at,
  });
  await add("post", {
    id: post,
    study_id: study,
    thread_id: thread,
    author_membership_id: membershipId,
    author_name: say("author"),
    author_is_staff: false,
    title: say("title"),
    text: say("post"),
    written_at: at,
  });
  const mark = { membership_id: membershipId, at };
  await add("reaction", { ...mark, post_id: post, kind: "thanks" });
  await add("thread_read", { ...mark, thread_id: thread, seen_seq: 1 });
}
