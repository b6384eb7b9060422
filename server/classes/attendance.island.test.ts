import { afterAll, describe, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { addStudy } from "../storage/testing/sample-rows.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { inTransaction } from "../storage/write.ts";
import { noteEntered } from "./attendance.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const now = new Date("2026-03-01T10:00:00.000Z");

describe.each(all.engines)("attendance on $name", (engine) => {
  it("notes one stay, however many notice at once that somebody came", async () => {
    const database = await engine.open();
    try {
      const { db } = database;
      const study = await addStudy(database);
      const [account, member, id] = [randomUUID(), randomUUID(), randomUUID()];
      await db
        .insertInto("account")
        .values({
          id: account,
          type: "person",
          name: "Rosa",
          language: "en",
          look: "{}",
        })
        .execute();
      await db
        .insertInto("membership")
        .values({
          id: member,
          study_id: study,
          account_id: account,
          role: "participant",
          pseudonym: "p-1",
          joined_at: now,
        })
        .execute();
      await db
        .insertInto("class")
        .values({
          id,
          study_id: study,
          place: "classroom",
          title: "Class",
          starts_at: now,
          minutes: 60,
          presenter: member,
        })
        .execute();
      await Promise.all(
        Array.from({ length: 8 }, () =>
          inTransaction(database, (transaction) =>
            noteEntered(transaction, id, [member], now),
          ),
        ),
      );
      const stays = await db.selectFrom("attendance").selectAll().execute();
      expect(stays).toHaveLength(1);
    } finally {
      await database.close();
    }
  });
});
