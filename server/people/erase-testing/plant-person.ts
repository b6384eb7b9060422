import { randomUUID } from "node:crypto";
import { appendAudit } from "../../audit/append-audit.ts";
import type { Database } from "../../storage/database.ts";
import type { Files } from "../../storage/files.ts";
import { addStudy, makeEvent } from "../../storage/testing/sample-rows.ts";
import { inTransaction } from "../../storage/write.ts";
import { makeAddRow } from "./add-row.ts";
import { plantBoard } from "./plant-board.ts";
import { plantCalendar } from "./plant-calendar.ts";
import { plantModeration } from "./plant-moderation.ts";
import { plantWaysIn } from "./plant-ways-in.ts";

/** A person with something in every table that may know people. */
export interface PlantedPerson {
  readonly accountId: string;
  readonly studies: readonly string[];
  readonly pseudonym: string;
  /** Everything that must be nowhere once the person is erased. */
  readonly canaries: readonly string[];
}

const at = new Date("2026-03-01T10:00:00.000Z");

/** Tables in which nothing is about a person. */
export const NOT_ABOUT_PEOPLE = [
  "board_mark",
  "class_shown",
  "class_tool",
  "consent_text",
  "content",
  "erasure",
  "mail_stop",
  "preparation",
  "sensitivity",
  "series",
  "set_up_link",
  "study",
  "thread",
  "topic",
];

/** Makes two studies and a person in both, who leaves a word of their own everywhere. */
export async function plantPerson(
  database: Database,
  files: Files,
  word: string,
): Promise<PlantedPerson> {
  const accountId = randomUUID();
  const studies = [await addStudy(database), await addStudy(database)];
  const memberships = [randomUUID(), randomUUID()];
  const image = await files.putFile(Buffer.from(`slide of ${word}`), "webp");
  const content = await files.putFile(Buffer.from(`film of ${word}`), "webm");
  const [study = "", elsewhere = ""] = studies;
  const [membership = "", second = ""] = memberships;
  const say = (what: string): string => `${word}-${what}`;
  const bytes = (what: string): Buffer => Buffer.from(say(what));
  const body = (what: string): string => JSON.stringify({ [what]: say(what) });
  const membership_id = membership;
  const classId = randomUUID();
  const deck = randomUUID();
  const message = randomUUID();
  const person = { accountId, membershipId: membership, study, say };
  await inTransaction(database, async (transaction) => {
    const add = await makeAddRow(transaction);
    await add("account", {
      id: accountId,
      type: "person",
      name: say("name"),
      language: "en",
      look: body("look"),
    });
    for (const [index, id] of memberships.entries())
      await add("membership", {
        id,
        study_id: studies[index],
        account_id: accountId,
        role: "participant",
        pseudonym: say(`pseudonym-${index}`),
        joined_at: at,
      });
    await add("consent", {
      id: randomUUID(),
      membership_id: second,
      scope: "activity",
      given_at: at,
      version: say("consent"),
    });
    await plantWaysIn(add, { ...person, at });
    await add("mail", {
      id: randomUUID(),
      study_id: study,
      membership_id,
      kind: "invitation",
      language: "en",
      address_hash: bytes("address"),
      queued_at: at,
      status: "sent",
    });
    await add("job", {
      id: randomUUID(),
      name: "mail.send",
      run_at: at,
      payload: JSON.stringify({
        to: `${say("mail")}@example.org`,
        toName: say("name"),
      }),
    });
    await add("deck", {
      id: deck,
      study_id: study,
      title: say("deck"),
      slide_count: 1,
      created_by: membership,
    });
    await add("slide", {
      deck_id: deck,
      number: 1,
      width: 1,
      height: 1,
      image,
      text: say("slide"),
    });
    await add("film", {
      id: randomUUID(),
      study_id: study,
      title: say("film"),
      description: say("shows"),
      language: "en",
      kind: "webm",
      content,
      bytes: 9,
      seconds: 1,
      captions: body("captions"),
      created_by: membership,
      created_at: at,
    });
    await add("class", {
      id: classId,
      study_id: study,
      place: "classroom",
      title: "Class",
      starts_at: at,
      minutes: 60,
      deck_id: deck,
      presenter: membership,
    });
    await add("attendance", {
      id: randomUUID(),
      class_id: classId,
      membership_id,
      entered_at: at,
    });
    await add("message", {
      id: message,
      study_id: study,
      channel: "nearby",
      sender_membership_id: membership,
      sender_name: say("sender"),
      text: say("text"),
      avatar: say("avatar"),
      sent_at: at,
    });
    await add("export", {
      id: randomUUID(),
      study_id: person.study,
      membership_id: person.membershipId,
      tier: "T1",
      state: "done",
      asked_at: at,
    });
    await plantModeration(add, {
      ...person,
      at,
      message,
      otherMembershipId: second,
    });
    await plantBoard(add, { ...person, at });
    await plantCalendar(add, { ...person, classId, message, at });
    await add("thing", {
      id: randomUUID(),
      study_id: study,
      membership_id,
      kind: "food",
      item: "menu-1",
      from_place: "restaurant",
      from_station: "menu",
      detail: body("thing"),
      obtained_at: at,
    });
    await add("whereabouts", {
      membership_id,
      x: 0,
      z: 0,
      heading_rad: 0,
      place: say("place"),
      seat: "",
      at,
    });
    await add("handled_request", {
      membership_id,
      id: randomUUID(),
      body_hash: say("body"),
      reply: body("reply"),
      handled_at: at,
    });
    for (const [index, study_id] of studies.entries())
      await add(
        "event",
        makeEvent(study_id, {
          participant: say(`pseudonym-${index}`),
          payload: body("event"),
        }),
      );
    await add("derived_person", {
      study_id: study,
      participant: say("pseudonym-0"),
      rows: 1,
      last_seq: 1,
      from_ms: 0,
      until_ms: 0,
      basis: "",
      sha256: "",
      sessions: 0,
      record: body("record"),
    });
    await appendAudit(transaction, {
      actor: accountId,
      action: "sign-in.failed",
      object: membership,
      study: elsewhere,
      detail: { membership },
      at,
    });
  });
  return {
    accountId,
    studies,
    pseudonym: say("pseudonym-0"),
    canaries: [
      word,
      Buffer.from(word).toString("hex"),
      accountId,
      ...memberships,
      message,
      image,
    ],
  };
}
