import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "vitest";
import { allowErasure } from "../storage/allow-erasure.ts";
import type { Database } from "../storage/database.ts";
import { expectAllEngines, startEngines } from "../storage/testing/engines.ts";
import { inTransaction } from "../storage/write.ts";
import { appendAudit } from "./append-audit.ts";
import { keepAuditHead } from "./audit-head.ts";
import { forgetInAudit } from "./forget-in-audit.ts";
import { recordDeed } from "./record-deed.ts";
import { ERASURE_ACTION, verifyAudit } from "./verify-audit.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

const at = new Date("2026-03-08T02:30:00.123Z");
const makeEntry = (index: number) => ({
  actor: `actor-${index}`,
  action: "role.changed",
  object: `object-${index}`,
  study: null,
  detail: { from: "participant", to: "educator", n: 1e21, gone: undefined },
  at,
});

describe.each(all.engines)("the audit log on $name", (engine) => {
  let database: Database;
  let dataDir = "";
  beforeAll(async () => void (database = await engine.open()));
  afterAll(() => database.close());
  beforeEach(async () => {
    await tamper("delete from audit");
    dataDir = await mkdtemp(join(tmpdir(), "islet-audit-"));
    for (let index = 1; index <= 5; index++)
      await recordDeed(database, dataDir, makeEntry(index));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it("verifies as it was written, also when many write at once", async () => {
    await Promise.all(
      [6, 7, 8, 9].map((index) =>
        recordDeed(database, dataDir, makeEntry(index)),
      ),
    );
    expect(await verifyAudit(database, dataDir)).toMatchObject({
      ok: true,
      rows: 9,
      forgotten: 0,
      head: { seq: 9 },
    });
  });

  it("refuses change, deletion and emptying", async () => {
    for (const statement of [
      "update audit set action = 'x'",
      "delete from audit where seq = 5",
      "truncate audit",
    ])
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(
        "append-only",
      );
  });

  it.each([
    ["an action changed", "update audit set action = 'x' where seq = 3", 3],
    ["an actor changed", "update audit set actor = 'x' where seq = 2", 2],
    ["an actor emptied", "update audit set actor = null where seq = 2", 2],
    [
      "a detail changed",
      `update audit set detail = detail || '{"to":"x"}' where seq = 4`,
      4,
    ],
    [
      "a moment changed",
      "update audit set at = at + interval '1 ms' where seq = 1",
      1,
    ],
    [
      "an actor forgotten without an erasure",
      "update audit set actor = null, salts = salts - 'actor' where seq = 2",
      2,
    ],
    ["the first row deleted", "delete from audit where seq = 1", 1],
    ["a row deleted", "delete from audit where seq = 3", 3],
    [
      "a row deleted and the gap closed",
      "delete from audit where seq = 3; update audit set seq = seq - 1 where seq > 3",
      3,
    ],
    ["the last row cut off", "delete from audit where seq = 5", 5],
    ["all rows cut off", "delete from audit", 1],
    [
      "two rows exchanged",
      "update audit set seq = 99 where seq = 2; update audit set seq = 2 where seq = 3; update audit set seq = 3 where seq = 99",
      2,
    ],
    [
      "a row put in between",
      `update audit set seq = -seq where seq > 2; update audit set seq = 1 - seq where seq < 0;
       insert into audit select 3, at, action, study_id, actor, object, detail, salts, seals, hash from audit where seq = 1`,
      3,
    ],
    [
      "the end replaced",
      `delete from audit where seq = 5; insert into audit select 5, at, action, study_id, actor, object, detail, salts, seals, hash from audit where seq = 1`,
      5,
    ],
  ])("finds %s and names the first bad row", async (_, statements, row) => {
    await tamper(statements);
    expect(await verifyAudit(database, dataDir)).toMatchObject({
      ok: false,
      row,
    });
  });

  it("finds an end that was cut off and grown again", async () => {
    await tamper("delete from audit where seq > 3");
    for (let index = 4; index <= 8; index++)
      await inTransaction(database, (transaction) =>
        appendAudit(transaction, makeEntry(index)),
      );
    expect(await keepAuditHead(database, dataDir)).toBe(false);
    expect(await verifyAudit(database, dataDir)).toMatchObject({
      ok: false,
      code: "row-changed",
      row: 5,
    });
  });

  it("forgets a person and still holds", async () => {
    await inTransaction(database, async (transaction) => {
      const auditRows = await forgetInAudit(transaction, [
        "actor-2",
        "object-4",
      ]);
      expect(auditRows).toEqual([2, 4]);
      await appendAudit(transaction, {
        ...makeEntry(6),
        action: ERASURE_ACTION,
        detail: { auditRows },
      });
    });
    expect(await verifyAudit(database, dataDir)).toMatchObject({
      ok: true,
      rows: 6,
      forgotten: 2,
    });
    const rows = await database.db
      .selectFrom("audit")
      .select(["seq", "actor", "object", "detail"])
      .where("seq", "in", [2, 4])
      .orderBy("seq")
      .execute();
    expect(rows).toMatchObject([
      { actor: null, object: "object-2", detail: { to: "educator" } },
      { actor: "actor-4", object: null, detail: null },
    ]);
  });

  /** As somebody would who holds the database and knows of the trigger. */
  async function tamper(statements: string): Promise<void> {
    await inTransaction(database, async (transaction) => {
      await allowErasure(transaction);
      for (const statement of statements.split(";"))
        await sql.raw(statement).execute(transaction);
    });
  }
});
