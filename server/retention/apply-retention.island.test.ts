import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDiskFiles } from "../storage/files/disk-files.ts";
import { plantPerson } from "../people/erase-testing/plant-person.ts";
import type { Database } from "../storage/database.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { applyRetention, planRetention } from "./apply-retention.ts";
import { listRetentionRules } from "./rules.ts";

const KEPT = {
  recordingDays: 180,
  answerDays: 7,
  keyDays: 30,
  deviceDays: 400,
};

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

/** The moment of everything that is planted. */
const PLANTED_MS = Date.parse("2026-03-01T10:00:00.000Z");
const DAY_MS = 86_400_000;

describe.each(all.engines)("retention on $name", (engine) => {
  let database: Database;
  let dataDir = "";
  beforeEach(async () => {
    database = await engine.open();
    dataDir = await mkdtemp(join(tmpdir(), "islet-retention-"));
    await plantPerson(database, openDiskFiles(dataDir), "goldfinch");
  });
  afterEach(async () => {
    await database.close();
    await rm(dataDir, { recursive: true });
  });

  const countRows = async (
    table:
      | "recording"
      | "handled_request"
      | "sign_in"
      | "sign_in_link"
      | "sign_in_code"
      | "known_device"
      | "message",
  ) => (await database.db.selectFrom(table).selectAll().execute()).length;

  it.each([
    ["recording", 180],
    ["handled_request", 7],
    ["sign_in", 30],
    ["sign_in_link", 30],
    ["sign_in_code", 30],
    ["known_device", 400],
    ["message", 365],
  ] as const)(
    "lets %s go after %i days and not before",
    async (table, days) => {
      const rules = listRetentionRules({ ...KEPT, textDays: 365 });
      const rowsAfter = async (ms: number) =>
        (await planRetention(database, rules, new Date(PLANTED_MS + ms))).find(
          (line) => line.table === table,
        )?.rows;
      expect(await rowsAfter(days * DAY_MS)).toBe(0);
      expect(await rowsAfter(days * DAY_MS + 1)).toBe(1);
      const now = new Date(PLANTED_MS + days * DAY_MS + 1);
      await applyRetention(database, dataDir, rules, now, "operator");
      expect(await rowsAfter(days * DAY_MS + 1)).toBe(0);
      if (table !== "message") expect(await countRows(table)).toBe(0);
    },
  );

  it("keeps words for ever unless told otherwise, and a message without its words stays counted", async () => {
    const late = new Date(PLANTED_MS + 9999 * DAY_MS);
    const keep = listRetentionRules({ ...KEPT, textDays: null });
    await applyRetention(database, dataDir, keep, late, "operator");
    const read = () =>
      database.db
        .selectFrom("message")
        .select(["text", "removed_at"])
        .executeTakeFirstOrThrow();
    expect(await read()).toEqual({ text: "goldfinch-text", removed_at: null });
    const rules = listRetentionRules({ ...KEPT, textDays: 9998 });
    await applyRetention(database, dataDir, rules, late, "operator");
    expect(await read()).toMatchObject({ text: "" });
    expect(await countRows("message")).toBe(1);
  });

  it("changes nothing in a dry run, works through more than one batch, and says so in the audit log", async () => {
    const { id } = await database.db
      .selectFrom("membership")
      .select("id")
      .executeTakeFirstOrThrow();
    await database.db
      .insertInto("handled_request")
      .values(
        Array.from({ length: 1200 }, () => ({
          membership_id: id,
          id: randomUUID(),
          body_hash: "",
          reply: "{}",
          handled_at: new Date(PLANTED_MS),
        })),
      )
      .execute();
    const rules = listRetentionRules({ ...KEPT, textDays: null });
    const now = new Date(PLANTED_MS + 8 * DAY_MS);
    await planRetention(database, rules, now);
    expect(await countRows("handled_request")).toBe(1201);
    await applyRetention(database, dataDir, rules, now, "operator");
    expect(await countRows("handled_request")).toBe(0);
    const rows = await database.db
      .selectFrom("audit")
      .select(["action", "detail"])
      .where("action", "=", "retention.applied")
      .execute();
    expect(rows).toMatchObject([
      { detail: { rows: { handled_request: 1201 } } },
    ]);
  });
});
