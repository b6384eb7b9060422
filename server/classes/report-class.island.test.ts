import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { addTopics } from "./programme.ts";
import { keepRating } from "./ratings.ts";
import { certify, reportClass } from "./report-class.ts";

const MINUTE_MS = 60_000;
const at = (minute: number) =>
  new Date(Date.UTC(2026, 0, 5, 19) + minute * MINUTE_MS);

const island = holdIsland();

test("a report tells who was there and who was awaited; any class of a topic makes up for another", async () => {
  const { services, studyId } = island;
  const { db } = services.database;
  const rosa = await island.invite("participant", "Rosa");
  const walter = await island.invite("participant", "Walter");
  const topics = [1, 2].map((number) => ({
    part: "core" as const,
    number,
    title: `Topic ${number}`,
    deckId: null,
  }));
  await services.database.db
    .transaction()
    .execute((transaction) => addTopics(transaction, studyId, topics, at(0)));
  const known = await db
    .selectFrom("topic")
    .select("id")
    .orderBy("number")
    .execute();
  const hold = async (topic: number, startMinute: number): Promise<string> => {
    const id = randomUUID();
    await db
      .insertInto("class")
      .values({
        id,
        study_id: studyId,
        place: "classroom",
        title: `Topic ${topic}`,
        starts_at: at(startMinute),
        started_at: at(startMinute),
        ended_at: at(startMinute + 60),
        minutes: 60,
        topic_id: known[topic - 1]?.id ?? null,
      })
      .execute();
    return id;
  };
  const stay = (classId: string, who: string, from: number, until: number) =>
    db
      .insertInto("attendance")
      .values({
        id: randomUUID(),
        class_id: classId,
        membership_id: who,
        entered_at: at(from),
        left_at: at(until),
      })
      .execute();
  const first = await hold(1, 0);
  const again = await hold(1, 2 * 24 * 60);
  const second = await hold(2, 7 * 24 * 60);
  // Too short the first time, made up for two days later.
  await stay(first, rosa.membershipId, 10, 20);
  await stay(again, rosa.membershipId, 2 * 24 * 60, 2 * 24 * 60 + 60);
  const certificate = () =>
    certify(db, {
      studyId,
      membershipId: rosa.membershipId,
      name: "Rosa",
      studyName: "Study",
    });
  expect(await certificate()).toMatchObject({
    isComplete: false,
    topics: [
      { number: 1, attendedAt: at(2 * 24 * 60).getTime() },
      { number: 2, attendedAt: null },
    ],
  });
  await stay(second, rosa.membershipId, 7 * 24 * 60 + 15, 7 * 24 * 60 + 60);
  expect((await certificate()).isComplete).toBe(true);

  await db
    .insertInto("coming")
    .values({
      class_id: first,
      membership_id: walter.membershipId,
      is_coming: true,
      answered_at: at(-60),
    })
    .execute();
  const rate = (who: string, helped: "yes" | "no") =>
    db.transaction().execute((transaction) =>
      keepRating(transaction, {
        classId: first,
        studyId,
        membershipId: who,
        helped,
        now: at(61),
      }),
    );
  expect(await rate(rosa.membershipId, "no")).toBe(true);
  expect(await rate(rosa.membershipId, "yes")).toBe(true);
  // He was not there.
  expect(await rate(walter.membershipId, "no")).toBe(false);
  expect(await reportClass(db, studyId, first, at(90))).toEqual({
    title: "Topic 1",
    startsAt: at(0).getTime(),
    startedAt: at(0).getTime(),
    endedAt: at(60).getTime(),
    people: [
      {
        name: "Rosa",
        isStaff: false,
        seconds: 600,
        lateSeconds: 600,
        leftEarlySeconds: 2400,
        gaps: 0,
        hasAttended: false,
      },
    ],
    missed: ["Walter"],
    hands: 0,
    messages: 0,
    questions: 0,
    polls: [],
    helped: { yes: 1, somewhat: 0, no: 0 },
  });
  expect(await reportClass(db, randomUUID(), first, at(90))).toBe(null);
});
