import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { classShown } from "../storage/migrations/031-class-shown.ts";
import type { Database } from "../storage/database.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { addStudy, makeEvent } from "../storage/testing/sample-rows.ts";
import { listShown, wasShownTo } from "./shown.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const minute = (count: number): Date =>
  new Date(Date.parse("2026-03-01T10:00:00.000Z") + count * 60_000);

/** A class that was held for an hour. */
async function addClass(
  { db }: Database,
  studyId: string,
  fromMinute: number,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("class")
    .values({
      id,
      study_id: studyId,
      place: "classroom",
      title: "Plates",
      starts_at: minute(fromMinute),
      started_at: minute(fromMinute),
      ended_at: minute(fromMinute + 60),
      minutes: 60,
    })
    .execute();
  return id;
}

describe.each(all.engines)("what was shown, on $name", (engine) => {
  it("is filled from the log as it was before there was a ledger", async () => {
    const database = await engine.open();
    const { db } = database;
    const studyId = await addStudy(database);
    const first = await addClass(database, studyId, 0);
    const second = await addClass(database, studyId, 120);
    const deck = randomUUID();
    const film = randomUUID();
    const log = (
      at: number,
      name: string,
      more: { class?: string; item?: string; payload?: object },
    ) =>
      makeEvent(studyId, {
        ...more,
        name,
        place: "classroom",
        occurred_at: minute(at),
        payload: JSON.stringify(more.payload ?? {}),
      });
    const slide = (number: number) => ({ payload: { deck, slide: number } });
    await db
      .insertInto("event")
      .values([
        log(-5, "slide.shown", slide(1)),
        log(1, "slide.shown", { ...slide(2), class: first }),
        log(2, "slide.cleared", { class: first }),
        log(3, "film.shown", { class: first, item: film }),
        log(4, "film.steered", {
          class: first,
          item: film,
          payload: { isPlaying: true, positionS: 7.5 },
        }),
        log(5, "film.cleared", { class: first, item: film }),
        log(6, "whiteboard.changed", {
          class: first,
          payload: { isShown: true },
        }),
        log(7, "slide.shown", { ...slide(9), class: "class of another study" }),
        log(8, "place.entered", { class: first }),
      ])
      .execute();
    await sql`drop table class_shown`.execute(db);
    await classShown.up(db as never);

    const at = (count: number): number => minute(count).getTime();
    const of = (classId: string, startedAt: number) =>
      listShown(db, studyId, { classId, startedAt: at(startedAt) });
    expect(await of(first, 0)).toEqual([
      { kind: "slide", at: at(-5), deck, slide: 1 },
      { kind: "slide", at: at(1), deck, slide: 2 },
      { kind: "blank", at: at(2) },
      { kind: "film", at: at(3), film, positionS: 0, isPlaying: false },
      { kind: "film", at: at(4), film, positionS: 7.5, isPlaying: true },
      { kind: "film-gone", at: at(5) },
      { kind: "board", at: at(6), isShown: true },
    ]);
    // What stood there before the class before went dark with it.
    expect(await of(second, 120)).toEqual([]);

    const reader = {
      studyId,
      membershipId: randomUUID(),
      seesAll: false,
      isGuest: false,
    };
    expect(await wasShownTo(db, reader, "film", film)).toBe(true);
    expect(await wasShownTo(db, reader, "film", randomUUID())).toBe(false);
    const guest = { ...reader, isGuest: true };
    expect(await wasShownTo(db, guest, "film", film)).toBe(false);
    const stranger = { ...reader, studyId: await addStudy(database) };
    expect(await wasShownTo(db, stranger, "slide", deck)).toBe(false);
    await database.close();
  });
});
