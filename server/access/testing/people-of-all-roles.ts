import { randomUUID } from "node:crypto";
import type { Identity } from "../../../shared/access/grants.ts";
import { may } from "../../../shared/access/may.ts";
import { ROLES } from "../../../shared/protocol/roles.ts";
import { planClass } from "../../classes/classes.ts";
import { keepFilm } from "../../classes/films.ts";
import { planSeries } from "../../classes/series.ts";
import { keepPoll } from "../../classes/polls.ts";
import { keepPost, keepThread } from "../../conversations/posts.ts";
import { keepReport } from "../../conversations/reports.ts";
import { inTransaction } from "../../storage/write.ts";
import type { HeldIsland } from "../../testing/hold-island.ts";
import { Visitor } from "../../testing/visitor.ts";
import type { Things } from "./request-samples.ts";

/** Stands in everything the other study has; nobody of this one may ever read it. */
export const CANARY = "CANARY-OF-THE-OTHER-STUDY";

/** A visitor of every role, and a guest; those who may are on the island. */
export async function bringEverybody(
  island: HeldIsland,
): Promise<ReadonlyMap<Identity, Visitor>> {
  const people = new Map<Identity, Visitor>();
  for (const role of ROLES) {
    const { token } = await island.invite(role, `Person ${role}`);
    const visitor = new Visitor(island.url);
    await visitor.signIn(token);
    if (may(role, "POST /api/join")) await visitor.join();
    people.set(role, visitor);
  }
  people.set("guest", await bringGuest(island, "Guest"));
  return people;
}

/** Somebody of the study who is a guest there, on the island. */
export async function bringGuest(
  { services, url, invite }: HeldIsland,
  name: string,
): Promise<Visitor> {
  const { token, membershipId } = await invite("participant", name);
  await services.database.db
    .updateTable("account")
    .set({ type: "guest" })
    .where("id", "=", (eb) =>
      eb
        .selectFrom("membership")
        .select("account_id")
        .where("id", "=", membershipId),
    )
    .execute();
  const guest = new Visitor(url);
  await guest.come(token);
  return guest;
}

/** A second person of a study on the island, and things of theirs and of their study. */
export async function makeThings(
  island: HeldIsland,
  studyId: string,
  title: string,
): Promise<{ things: Things; owner: Visitor }> {
  const { database, clock } = island.services;
  const { token, membershipId } = await island.invite("educator", title, {
    studyId,
  });
  const owner = new Visitor(island.url);
  await owner.come(token);
  const { id: message } = await island.services.database.db
    .insertInto("message")
    .values({
      id: randomUUID(),
      study_id: studyId,
      channel: "nearby",
      place: "beach",
      class_id: null,
      sender_membership_id: membershipId,
      sender_name: title,
      avatar: owner.standing.avatar,
      sender_is_staff: true,
      text: title,
      sent_at: clock.now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const thread = await plantThread(island, { studyId, membershipId, title });
  const deck = randomUUID();
  await database.db
    .insertInto("deck")
    .values({
      id: deck,
      study_id: studyId,
      title,
      slide_count: 1,
      created_by: membershipId,
    })
    .execute();
  const image = await island.services.files.putFile(Buffer.from(title), "webp");
  await database.db
    .insertInto("slide")
    .values({
      deck_id: deck,
      number: 1,
      width: 10,
      height: 10,
      image,
      text: title,
    })
    .execute();
  const film = randomUUID();
  await inTransaction(database, async (transaction) =>
    keepFilm(transaction, {
      id: film,
      studyId,
      membershipId,
      title,
      description: title,
      language: "en",
      kind: "webm",
      content: await island.services.files.putFile(Buffer.from(title), "webm"),
      bytes: title.length,
      seconds: 4,
      captions: [{ fromS: 0, untilS: 1, text: title }],
      createdAt: clock.now(),
    }),
  );
  const classId = await planClass(database.db, {
    studyId,
    place: "classroom",
    title,
    startsAt: clock.now(),
    minutes: 30,
    now: clock.now(),
  });
  const poll = randomUUID();
  await inTransaction(database, (transaction) =>
    keepPoll(transaction, {
      id: poll,
      classId,
      asked: {
        kind: "word",
        question: title,
        options: [],
        isAnonymous: false,
        right: [],
      },
      membershipId,
      now: clock.now(),
    }),
  );
  const series = await inTransaction(database, (transaction) =>
    planSeries(transaction, {
      studyId,
      timeZone: "America/New_York",
      kind: "class",
      title,
      place: "classroom",
      startsLocal: "2099-03-05T19:00",
      minutes: 60,
      rule: "",
      capacity: null,
      topics: null,
      members: null,
      now: clock.now(),
    }),
  );
  if (typeof series === "string") throw new Error(series);
  const report = randomUUID();
  const reporter = await island.invite("participant", title, { studyId });
  await keepReport(database.db as Parameters<typeof keepReport>[0], {
    id: report,
    studyId,
    reporter: reporter.membershipId,
    subject: membershipId,
    messageId: message,
    postId: null,
    reason: "other",
    words: title,
    context: [message],
    at: clock.now(),
  });
  return {
    owner,
    things: {
      avatar: owner.standing.avatar,
      class: classId,
      deck,
      film,
      membership: membershipId,
      poll,
      message,
      post: thread,
      report,
      series: series.id,
      thread,
    },
  };
}

/** A thread on the board with one post, both of the same id. */
async function plantThread(
  { services }: HeldIsland,
  owner: { studyId: string; membershipId: string; title: string },
): Promise<string> {
  const { studyId, membershipId, title } = owner;
  const id = randomUUID();
  const at = services.clock.now();
  await inTransaction(services.database, async (transaction) => {
    await keepThread(transaction, { id, studyId, topic: "food", at });
    await keepPost(transaction, {
      id,
      threadId: id,
      author: { membershipId, studyId, isStaff: true },
      authorName: title,
      title,
      text: title,
      at,
    });
  });
  return id;
}
