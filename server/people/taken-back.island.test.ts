import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../storage/database.ts";
import { openDiskFiles } from "../storage/files/disk-files.ts";
import { restoreArchive } from "../storage/archive/restore-archive.ts";
import { writeArchive } from "../storage/archive/write-archive.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { addStudy, makeAccount } from "../storage/testing/sample-rows.ts";
import {
  noteRecordingRemoved,
  noteWithdrawal,
  replayTakenBack,
} from "./taken-back.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 10, minute));

describe.each(all.engines)("what was taken back on $name", (engine) => {
  let database: Database;
  let dataDir = "";
  const membershipId = randomUUID();
  const [first, second] = [randomUUID(), randomUUID()];

  beforeEach(async () => {
    database = await engine.open();
    dataDir = await mkdtemp(join(tmpdir(), "islet-taken-back-"));
    const { db } = database;
    const study = await addStudy(database);
    const account = makeAccount("Rosa");
    await db.insertInto("account").values(account).execute();
    await db
      .insertInto("membership")
      .values({
        id: membershipId,
        study_id: study,
        account_id: account.id,
        role: "participant",
        pseudonym: "p-1",
        joined_at: at(0),
      })
      .execute();
    await db
      .insertInto("consent")
      .values(
        (["recording", "mail"] as const).map((scope) => ({
          id: randomUUID(),
          membership_id: membershipId,
          scope,
          given_at: at(1),
          version: "1",
        })),
      )
      .execute();
    for (const id of [first, second]) {
      await db
        .insertInto("class")
        .values({
          id,
          study_id: study,
          place: "classroom",
          title: "Class",
          starts_at: at(0),
          minutes: 60,
        })
        .execute();
      await db
        .insertInto("recording")
        .values({ id: randomUUID(), class_id: id, started_at: at(2) })
        .execute();
    }
  });
  afterEach(async () => {
    await database.close();
    await rm(dataDir, { recursive: true });
  });

  const openScopes = async ({ db }: Database) =>
    (
      await db
        .selectFrom("consent")
        .select("scope")
        .where("withdrawn_at", "is", null)
        .execute()
    ).map(({ scope }) => scope);
  const recorded = async ({ db }: Database) =>
    (await db.selectFrom("recording").select("class_id").execute()).map(
      ({ class_id }) => class_id,
    );

  it("does not come back with an old archive, and nothing else goes", async () => {
    const path = join(dataDir, "old.tar.gz");
    const files = openDiskFiles(dataDir);
    const now = () => at(3);
    await writeArchive({ database, files, appVersion: "1", path, now });
    await noteWithdrawal(dataDir, membershipId, ["recording"], at(4));
    await noteRecordingRemoved(dataDir, first, at(4));

    const restored = await engine.open();
    await restoreArchive({ database: restored, files, path });
    expect(await openScopes(restored)).toHaveLength(2);
    expect(await replayTakenBack(restored, dataDir)).toEqual({
      consents: 1,
      recordings: 1,
    });
    expect(await openScopes(restored)).toEqual(["mail"]);
    expect(await recorded(restored)).toEqual([second]);
    expect(await replayTakenBack(restored, dataDir)).toEqual({
      consents: 0,
      recordings: 0,
    });
    await restored.close();
  });

  it("leaves alone what was agreed to and recorded later, and names nobody", async () => {
    await noteWithdrawal(dataDir, membershipId, ["recording"], at(0));
    await noteRecordingRemoved(dataDir, first, at(1));
    expect(await replayTakenBack(database, dataDir)).toEqual({
      consents: 0,
      recordings: 0,
    });
    const ledger = await readFile(join(dataDir, "taken-back.jsonl"), "utf8");
    expect(ledger).not.toContain(membershipId);
    expect(ledger).not.toContain(first);
  });
});
