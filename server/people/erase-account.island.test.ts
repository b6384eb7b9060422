import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "../audit/verify-audit.ts";
import { readTableLayouts } from "../storage/archive/table-layout.ts";
import { restoreArchive } from "../storage/archive/restore-archive.ts";
import { writeArchive } from "../storage/archive/write-archive.ts";
import type { Database } from "../storage/database.ts";
import { openDiskFiles } from "../storage/files/disk-files.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { makeAccount, makeEvent } from "../storage/testing/sample-rows.ts";
import { eraseAccount, type ErasureServices } from "./erase-account.ts";
import { replayErasures } from "./erase-replay.ts";
import { findWords } from "./erase-testing/find-words.ts";
import {
  NOT_ABOUT_PEOPLE,
  plantPerson,
  type PlantedPerson,
} from "./erase-testing/plant-person.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const OPERATOR = { by: "operator", actor: "operator" } as const;
const now = (): Date => new Date("2026-04-01T00:00:00.000Z");

describe.each(all.engines)("erasing a person on $name", (engine) => {
  let database: Database;
  let dataDir = "";
  let person: PlantedPerson;
  let other: PlantedPerson;
  const ended: string[] = [];
  const services = (): ErasureServices => ({
    database,
    dataDir,
    files: openDiskFiles(dataDir),
    now,
    endLines: async ({ accountId }) => void ended.push(accountId),
  });

  beforeEach(async () => {
    database = await engine.open();
    dataDir = await mkdtemp(join(tmpdir(), "islet-erase-"));
    person = await plantPerson(database, openDiskFiles(dataDir), "canarybird");
    other = await plantPerson(database, openDiskFiles(dataDir), "goldfinch");
    await mentionEachOther();
  });
  afterEach(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** The other person's rows that name the one who goes. */
  async function mentionEachOther(): Promise<void> {
    const { db } = database;
    const [study = ""] = person.studies;
    const one = await membershipOf(person);
    await db
      .updateTable("message")
      .set({ hearers: JSON.stringify([one, "another"]) })
      .where("sender_name", "=", "goldfinch-sender")
      .execute();
    await db
      .insertInto("handled_request")
      .values({
        membership_id: await membershipOf(other),
        id: randomUUID(),
        body_hash: "",
        reply: JSON.stringify({ removed: one }),
        handled_at: now(),
      })
      .execute();
    await db
      .insertInto("event")
      .values([
        makeEvent(study, { participant: "p-x", target: person.pseudonym }),
        makeEvent(study, { participant: "p-x", target: "p-y" }),
      ])
      .execute();
  }

  async function membershipOf({ accountId }: PlantedPerson): Promise<string> {
    const row = await database.db
      .selectFrom("membership")
      .select("id")
      .where("account_id", "=", accountId)
      .orderBy("pseudonym")
      .executeTakeFirstOrThrow();
    return row.id;
  }

  const findCanaries = (canaries: readonly string[], within = database) =>
    findWords(within, dataDir, canaries);

  async function saveTo(name: string): Promise<string> {
    const path = join(dataDir, "backups", name);
    const files = openDiskFiles(dataDir);
    await writeArchive({
      database,
      files,
      appVersion: "1",
      path,
      now,
    });
    return path;
  }

  it("has something to find in every table that may know people", async () => {
    const layouts = await readTableLayouts(database.db);
    const planted = new Set<string>();
    for (const found of await findCanaries(person.canaries))
      planted.add(found.split(":")[0] ?? "");
    // Whoever adds a table plants a row of it in erase-testing/, or says that it knows no people.
    for (const { name } of layouts)
      expect([name, planted.has(name)]).toEqual([
        name,
        !NOT_ABOUT_PEOPLE.includes(name),
      ]);
  });

  it("leaves nothing of them in tables, files and a fresh archive, and everything of others", async () => {
    const before = await findCanaries(other.canaries);
    const erasing = await eraseAccount(services(), person.accountId, OPERATOR);
    expect(erasing).toMatchObject({
      ok: true,
      files: 2,
      leftovers: {},
      rows: {
        account: 1,
        membership: 2,
        event: 3,
        film: 1,
        message: 1,
        slide: 1,
      },
    });
    expect(ended).toContain(person.accountId);
    expect(await findCanaries(person.canaries)).toEqual([]);
    const archive = gunzipSync(await readFile(await saveTo("fresh.tar.gz")));
    for (const canary of person.canaries)
      expect([canary, archive.includes(canary)]).toEqual([canary, false]);
    // One reply of theirs named the person; hearers lost a name, so only the count is compared.
    expect((await findCanaries(other.canaries)).length).toBe(before.length - 1);
    const [message] = await database.db
      .selectFrom("message")
      .select("hearers")
      .execute();
    expect(message?.hearers).toEqual(["another"]);
    expect(await verifyAudit(database, dataDir)).toMatchObject({
      ok: true,
      forgotten: 1,
    });
  });

  it("never lets an old archive bring them back", async () => {
    const path = await saveTo("old.tar.gz");
    await eraseAccount(services(), person.accountId, OPERATOR);
    const restored = await engine.open();
    const files = openDiskFiles(dataDir);
    await restoreArchive({ database: restored, files, path });
    expect(await findCanaries(person.canaries, restored)).not.toEqual([]);
    const replay = { ...services(), database: restored };
    expect(await replayErasures(replay)).toEqual({ people: 1, leftovers: {} });
    expect(await findCanaries(person.canaries, restored)).toEqual([]);
    expect(await findCanaries(other.canaries, restored)).not.toEqual([]);
    expect(await replayErasures(replay)).toEqual({ people: 0, leftovers: {} });
    await restored.close();
  });

  it("keeps the ledger in two places, each of which mends the other", async () => {
    await eraseAccount(services(), person.accountId, OPERATOR);
    await rm(join(dataDir, "erasures.jsonl"));
    await replayErasures(services());
    const lines = (
      await readFile(join(dataDir, "erasures.jsonl"), "utf8")
    ).split("\n");
    expect(lines).toHaveLength(3);
    await database.db.deleteFrom("erasure").execute();
    await replayErasures(services());
    const rows = await database.db.selectFrom("erasure").selectAll().execute();
    expect(rows).toHaveLength(2);
  });

  it("is finished at the next start when it was cut off, and sweeps rows that came late", async () => {
    const cutOff = {
      ...services(),
      endLines: () => Promise.reject(new Error("the plug was pulled")),
    };
    await expect(
      eraseAccount(cutOff, person.accountId, OPERATOR),
    ).rejects.toThrow("plug");
    expect(await replayErasures(services())).toMatchObject({ people: 1 });
    const [study = ""] = person.studies;
    await database.db
      .insertInto("event")
      .values(makeEvent(study, { participant: person.pseudonym }))
      .execute();
    await replayErasures(services());
    expect(await findCanaries(person.canaries)).toEqual([]);
  });

  it("also erases an account without any study, and refuses one that is not there", async () => {
    const account = makeAccount("canarybird");
    await database.db.insertInto("account").values(account).execute();
    expect(await eraseAccount(services(), account.id, OPERATOR)).toMatchObject({
      ok: true,
      rows: { account: 1 },
    });
    for (const id of [account.id, "no-uuid", ""])
      expect(await eraseAccount(services(), id, OPERATOR)).toMatchObject({
        ok: false,
        code: "no-account",
      });
  });
});
