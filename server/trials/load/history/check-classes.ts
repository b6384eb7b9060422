import { deepEqual, equal } from "node:assert/strict";
import { pickDeeds } from "../deed.ts";
import type { History } from "./history.ts";

/** Every class began and ended as often as it was told to, and every slide was shown once, in order. */
export async function checkClasses({
  database: { db },
  studyId,
  regulars,
  deeds,
}: History): Promise<string> {
  const classes = await db
    .selectFrom("class")
    .select(["id", "ended_at"])
    .where("study_id", "=", studyId)
    .execute();
  const events = await db
    .selectFrom("event")
    .select(["name", "class", "payload"])
    .where("study_id", "=", studyId)
    .where("name", "in", ["class.started", "class.ended", "slide.shown"])
    .orderBy("seq")
    .execute();
  const listClasses = (name: string): string[] =>
    events
      .filter((event) => event.name === name)
      .map((event) => event.class ?? "")
      .toSorted();
  const begun = pickDeeds(deeds, "class.start");
  const ended = pickDeeds(deeds, "class.end");
  const ids = classes.map(({ id }) => id).toSorted();
  equal(classes.length, begun.length, "classes");
  deepEqual(listClasses("class.started"), ids, "rows of classes that began");
  const endedIds = classes
    .filter(({ ended_at: endedAt }) => endedAt !== null)
    .map(({ id }) => id)
    .toSorted();
  equal(endedIds.length, ended.length, "classes that ended");
  deepEqual(listClasses("class.ended"), endedIds, "rows of classes that ended");

  const stays = await db
    .selectFrom("attendance")
    .innerJoin("class", "class.id", "class_id")
    .select(["class_id", "membership_id"])
    .where("class.study_id", "=", studyId)
    .where("left_at", "is", null)
    .execute();
  const names = new Set(
    stays.map((stay) => `${stay.class_id} ${stay.membership_id}`),
  );
  equal(names.size, stays.length, "stays that were not ended");

  const shown = regulars.flatMap(({ deeds: own, replies }) =>
    own
      .filter(({ name }) => name === "deck.show" || name === "deck.turn")
      .map(({ id }) => (replies.get(id) as { slide: number }).slide),
  );
  deepEqual(
    events
      .filter(({ name }) => name === "slide.shown")
      .map(({ payload }) => payload["slide"]),
    shown,
    "slides, in order",
  );
  return `${begun.length} classes, ${shown.length} slides`;
}
