import { randomUUID } from "node:crypto";
import type { AddRow } from "./add-row.ts";

/** What the calendar, and what is asked and reviewed for a class, keep of a person. */
export async function plantCalendar(
  add: AddRow,
  person: {
    readonly study: string;
    readonly membershipId: string;
    readonly classId: string;
    readonly message: string;
    readonly at: Date;
    say(what: string): string;
  },
): Promise<void> {
  const { study, membershipId: membership_id, classId: class_id, at } = person;
  const series = randomUUID();
  await add("series", {
    id: series,
    study_id: study,
    kind: "class",
    title: "Class",
    place: "classroom",
    starts_local: "2026-03-01T10:00",
    time_zone: "UTC",
    rule: "",
    minutes: 60,
    is_for_all: false,
  });
  await add("series_member", { series_id: series, membership_id });
  await add("coming", {
    class_id,
    membership_id,
    is_coming: true,
    answered_at: at,
  });
  await add("reminder", {
    class_id,
    membership_id,
    lead: "day",
    starts_at: at,
    queued_at: at,
  });
  await add("calendar_setting", {
    membership_id,
    day_before: true,
    hour_before: false,
    changed_at: at,
  });
  await add("calendar_feed", {
    membership_id,
    secret_hash: Buffer.from(person.say("feed")),
    made_at: at,
  });
  await add("recording", {
    id: randomUUID(),
    class_id,
    started_by: membership_id,
    started_at: at,
  });
  const poll = randomUUID();
  await add("poll", {
    id: poll,
    class_id,
    kind: "single",
    question: "A question",
    options: JSON.stringify(["yes", "no"]),
    is_anonymous: false,
    right_options: "[]",
    asked_by: membership_id,
    asked_at: at,
  });
  await add("poll_answer", {
    poll_id: poll,
    membership_id,
    choices: "[0]",
    word: person.say("word"),
    answered_at: at,
  });
  await add("class_rating", {
    class_id,
    membership_id,
    helped: "yes",
    rated_at: at,
  });
  await add("class_guest", { class_id, membership_id });
  await add("class_named", { class_id, membership_id });
  await add("class_invited", { class_id, membership_id });
  await add("practice_done", { class_id, membership_id, done_at: at });
  await add("raised_hand", {
    membership_id,
    study_id: study,
    place: "classroom",
    position: 1,
    raised_at: at,
  });
  await add("class_member", { class_id, membership_id, table_number: 1 });
  await add("class_question", { message_id: person.message, class_id });
  await add("review", {
    study_id: study,
    text_id: "a-text",
    hash: "a-hash",
    reviewed_by: membership_id,
    reviewed_at: at,
    review_due: "2027-03-01",
  });
}
