import { randomUUID } from "node:crypto";
import { sql, type Insertable } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allowErasure } from "./allow-erasure.ts";
import type { Database } from "./database.ts";
import type { EventTable } from "./tables/engagement.ts";
import { expectAllEngines, startEngines } from "./testing/engines.ts";
import { addStudy, makeEvent } from "./testing/sample-rows.ts";
import { inTransaction } from "./write.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

describe.each(all.engines)("the event log on $name", (engine) => {
  let database: Database;
  let study: string;
  const add = (more: Partial<Insertable<EventTable>>) =>
    database.db.insertInto("event").values(makeEvent(study, more)).execute();
  const count = async (): Promise<number> => {
    const rows = await database.db
      .selectFrom("event")
      .select("id")
      .where("study_id", "=", study)
      .execute();
    return rows.length;
  };

  beforeAll(async () => {
    database = await engine.open();
    study = await addStudy(database);
    await add({ participant: "P01" });
  });
  afterAll(() => database.close());

  it.each([
    ["changing", "update event set name = 'place.left'"],
    ["deleting", "delete from event"],
    ["emptying", "truncate event"],
  ])("refuses %s", async (_, statement) => {
    const trying = sql.raw(statement).execute(database.db);
    await expect(trying).rejects.toThrow("append-only");
    expect(await count()).toBe(1);
  });

  it("lets a person be erased, and is closed again afterwards", async () => {
    await add({ participant: "P02" });
    await inTransaction(database, async (transaction) => {
      await allowErasure(transaction);
      await transaction
        .updateTable("event")
        .set({ arm: "a" })
        .where("participant", "=", "P02")
        .execute();
      await transaction
        .deleteFrom("event")
        .where("participant", "=", "P02")
        .execute();
    });
    expect(await count()).toBe(1);
    await expect(database.db.deleteFrom("event").execute()).rejects.toThrow(
      "append-only",
    );
  });

  const once = randomUUID();
  it.each([
    [
      "the same client event of a person",
      { participant: "P03", client_event_id: once },
      true,
    ],
    [
      "the same client event of nobody",
      { participant: null, client_event_id: once },
      true,
    ],
    ["the same imported line", { identity: "line" }, true],
    ["an event without either", { participant: "P03" }, false],
  ])("knows %s again", async (_, fields, isKnown) => {
    await add(fields);
    if (isKnown)
      await expect(add(fields)).rejects.toMatchObject({ code: "23505" });
    else await expect(add(fields)).resolves.toBeDefined();
  });

  it("stores a client event once when it is sent twice", async () => {
    const sent = makeEvent(study, {
      participant: "P04",
      client_event_id: randomUUID(),
    });
    const store = (id: string) =>
      database.db
        .insertInto("event")
        .values({ ...sent, id })
        .onConflict((conflict) =>
          conflict
            .columns(["study_id", "participant", "client_event_id"])
            .where("client_event_id", "is not", null)
            .doNothing(),
        )
        .returning("seq")
        .execute();
    expect(await store(randomUUID())).toHaveLength(1);
    expect(await store(randomUUID())).toHaveLength(0);
  });
});
