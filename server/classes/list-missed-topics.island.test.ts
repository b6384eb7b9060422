import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { listMissedTopics } from "./list-missed-topics.ts";
import { addTopics } from "./programme.ts";

const HOUR_MS = 3_600_000;
const nowMs = Date.now();
const at = (hours: number) => new Date(nowMs + hours * HOUR_MS);

let island: TestIsland;
beforeAll(async () => void (island = await startTestIsland()));
afterAll(() => island.stop());

test("whoever missed a topic is told when it is held again, until they have come to it", async () => {
  const { services, studyId } = island;
  const { db } = services.database;
  const { membershipId } = await island.invite("participant", "Rosa");
  await db
    .updateTable("membership")
    .set({ joined_at: at(-100) })
    .execute();
  await db.transaction().execute((transaction) =>
    addTopics(
      transaction,
      studyId,
      [1, 2].map((number) => ({
        part: "core" as const,
        number,
        title: `Topic ${number}`,
        deckId: null,
      })),
      at(-200),
    ),
  );
  const [first, second] = await db
    .selectFrom("topic")
    .select("id")
    .orderBy("number")
    .execute();
  /** A class of a topic; one in the past was held for an hour. */
  const plan = async (
    topic: string | undefined,
    hours: number,
    series: string | null = null,
  ): Promise<string> => {
    const id = randomUUID();
    const isPast = hours < 0;
    await db
      .insertInto("class")
      .values({
        id,
        study_id: studyId,
        place: "classroom",
        title: "Class",
        starts_at: at(hours),
        started_at: isPast ? at(hours) : null,
        ended_at: isPast ? at(hours + 1) : null,
        minutes: 60,
        series_id: series,
        topic_id: topic ?? null,
      })
      .execute();
    return id;
  };
  const attend = (classId: string, from: number, until: number) =>
    db
      .insertInto("attendance")
      .values({
        id: randomUUID(),
        class_id: classId,
        membership_id: membershipId,
        entered_at: at(from),
        left_at: at(until),
      })
      .execute();
  const change = (
    id: string,
    to: { cancelled_at?: Date | null; started_at?: Date; ended_at?: Date },
  ) => db.updateTable("class").set(to).where("id", "=", id).execute();
  const reader = { studyId, membershipId, seesAll: false, isGuest: false };
  const missed = async () =>
    (await listMissedTopics(db, reader, at(0))).map(({ title, again }) => [
      title,
      again.id,
    ]);

  // Before one has joined nothing is missed.
  await plan(second?.id, -150);
  await plan(second?.id, 30);
  expect(await missed()).toEqual([]);

  // Held once, and not again: there is nothing to tell.
  const held = await plan(first?.id, -50);
  expect(await missed()).toEqual([]);
  const later = await plan(first?.id, 60);
  const soon = await plan(first?.id, 20);
  expect(await missed()).toEqual([["Topic 1", soon]]);

  // A class that is called off, or for others, makes up for nothing.
  await change(soon, { cancelled_at: at(0) });
  expect(await missed()).toEqual([["Topic 1", later]]);
  const series = randomUUID();
  await db
    .insertInto("series")
    .values({
      id: series,
      study_id: studyId,
      kind: "class",
      title: "For others",
      place: "classroom",
      starts_local: "2026-01-05T19:00",
      time_zone: "America/New_York",
      rule: "",
      minutes: 60,
      capacity: null,
      is_for_all: false,
    })
    .execute();
  await plan(first?.id, 10, series);
  expect(await missed()).toEqual([["Topic 1", later]]);

  // Less than half of a class is no attendance; half of any class of the topic is.
  await attend(held, -50, -49.6);
  expect(await missed()).toEqual([["Topic 1", later]]);
  const other = await plan(first?.id, -20);
  await attend(other, -20, -19.5);
  expect(await missed()).toEqual([]);
});
