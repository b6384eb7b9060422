import { randomUUID } from "node:crypto";
import pino from "pino";
import { afterAll, describe, expect, it } from "vitest";
import { deriveEngagement } from "../../shared/engagement/derivation/derive-engagement.ts";
import { DEFAULT_PARAMETERS } from "../../shared/engagement/parameters.ts";
import { createRecorder } from "../engagement/recorder.ts";
import { readLog } from "../engagement/read-log.ts";
import { createServerClock } from "../engagement/server-clock.ts";
import type { Database } from "../storage/database.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { addStudy, makeEvent } from "../storage/testing/sample-rows.ts";
import { closeLostConnections } from "./close-lost-connections.ts";
import { createAccount } from "./create-account.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const clock = createServerClock();
const openRecorder = (database: Database) =>
  createRecorder({
    database,
    clock,
    boot: randomUUID(),
    appVersion: "test",
    log: pino({ level: "silent" }),
  });

describe.each(all.engines)("what a crash left open on $name", (engine) => {
  it("is ended at the last evidence, once, and no minute changes", async () => {
    const database = await engine.open();
    const { db } = database;
    const studyId = await addStudy(database);
    const crashed = openRecorder(database);
    const { membershipId } = await createAccount(db, crashed, {
      studyId,
      role: "participant",
      name: "Rosa",
      type: "person",
      language: "en",
      consentsToActivity: true,
      now: clock.now(),
    });
    const { pseudonym } = await db
      .selectFrom("membership")
      .select("pseudonym")
      .where("id", "=", membershipId)
      .executeTakeFirstOrThrow();
    const startMs = clock.nowMs() + 1000;
    const write = (
      seconds: number,
      name: string,
      connection: string,
      boot = crashed.boot,
    ) =>
      db
        .insertInto("event")
        .values(
          makeEvent(studyId, {
            name,
            participant: pseudonym,
            connection,
            boot,
            occurred_at: new Date(startMs + seconds * 1000),
          }),
        )
        .execute();
    await write(0, "connection.opened", "whole");
    await write(60, "connection.closed", "whole");
    await write(90, "connection.opened", "lost");
    await write(115, "gesture.made", "lost");

    const recorder = openRecorder(database);
    await write(125, "connection.opened", "mine", recorder.boot);
    const count = async () => {
      const { events, uncounted } = await readLog(db, studyId);
      const { people } = deriveEngagement(
        events,
        uncounted,
        DEFAULT_PARAMETERS,
      );
      return people[0]?.sessions.map(({ connectedMs }) => connectedMs);
    };
    const before = await count();
    const later = new Date(startMs + 3_600_000);
    expect(await closeLostConnections(database, recorder, later)).toBe(1);
    expect(await closeLostConnections(database, recorder, later)).toBe(0);
    expect(await count()).toEqual(before);
    const closed = await db
      .selectFrom("event")
      .select(["connection", "occurred_at", "source", "payload"])
      .where("name", "=", "connection.closed")
      .where("source", "=", "reconciler")
      .execute();
    expect(closed).toEqual([
      {
        connection: "lost",
        occurred_at: new Date(startMs + 115_000),
        source: "reconciler",
        payload: { reason: "reconciled" },
      },
    ]);
    await database.close();
  });
});
