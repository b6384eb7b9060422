import { randomUUID } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonValue, sample, string, tuple } from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { openFiles } from "../files.ts";
import { expectAllEngines, startEngines } from "../testing/engines.ts";
import { addStudy, makeEvent } from "../testing/sample-rows.ts";
import { checkArchive } from "./check-archive.ts";
import { hashTables } from "./hash-tables.ts";
import { restoreArchive } from "./restore-archive.ts";
import { listFileKeys } from "./stored-files.ts";
import { writeArchive } from "./write-archive.ts";

const all = await startEngines();
afterAll(() => all.stop());

it("is tried on a real PostgreSQL too", (context) =>
  expectAllEngines(all, context));

let folder = "";
beforeAll(
  async () =>
    void (folder = await mkdtemp(join(tmpdir(), "islet-archive-test-"))),
);
afterAll(() => rm(folder, { recursive: true, force: true }));

const save = (database: Database, dataDir: string, path: string) =>
  writeArchive({
    database,
    files: openFiles(dataDir),
    dataDir,
    appVersion: "1.2.3",
    path,
    now: () => new Date("2026-03-08T01:30:00.987Z"),
  });

/** Values that have been lost somewhere before: in JSON, in line readers, in numbers, in time zones. */
async function addOddRows(database: Database): Promise<void> {
  const { db } = database;
  const study = await addStudy(database);
  await db
    .updateTable("study")
    .set({
      name: `김 \u0001\u001f\u2028 "q" \\ \t\n '; 👩🏽‍⚕️ \u202e`,
      telephone: "",
    })
    .where("id", "=", study)
    .execute();
  const bodies = [
    null,
    [],
    { a: null, b: [null, { c: null }] },
    "null",
    1e300,
    "\u2028",
  ];
  await db
    .insertInto("content")
    .values(
      bodies.map((body, index) => ({
        study_id: study,
        place: ["Z", "a", "ä", "가", "_", "A"][index] ?? "",
        station: "s",
        language: "en",
        version: 1,
        body: JSON.stringify(body),
        hash: "h",
      })),
    )
    .execute();
  const account = randomUUID();
  const membership = randomUUID();
  await db
    .insertInto("account")
    .values({
      id: account,
      type: "person",
      name: "é",
      language: "ko",
      look: "null",
    })
    .execute();
  await db
    .insertInto("membership")
    .values({
      id: membership,
      study_id: study,
      account_id: account,
      role: "participant",
      pseudonym: "p-1",
      joined_at: "1900-01-01T00:00:00.001Z",
    })
    .execute();
  await db
    .insertInto("whereabouts")
    .values({
      membership_id: membership,
      x: 0.1,
      z: -1.17549435e-38,
      heading_rad: 3.4028235e38,
      place: "hall",
      seat: "",
      at: "2026-11-01T01:59:59.987-04:00",
    })
    .execute();
  await db
    .insertInto("event")
    .values(
      Array.from({ length: 2500 }, (_, index) =>
        makeEvent(study, { item: `n${index}`, skew_ms: -2147483648 }),
      ),
    )
    .execute();
  // Numbers beyond what JavaScript counts exactly, and a gap at the end.
  await sql`insert into event (id, seq, name, version, occurred_at, study_id, source)
    overriding system value values
    (${randomUUID()}, 9007199254740993, 'a.b', 1, 'infinity', ${study}, 'import')`.execute(
    db,
  );
  await sql`select setval(pg_get_serial_sequence('event', 'seq'), 9007199254740999)`.execute(
    db,
  );
}

async function nextSeq(database: Database): Promise<unknown> {
  const { id } = await database.db
    .selectFrom("study")
    .select("id")
    .executeTakeFirstOrThrow();
  const row = await database.db
    .insertInto("event")
    .values(makeEvent(id))
    .returning("seq")
    .executeTakeFirstOrThrow();
  return row.seq;
}

describe.each(all.engines)("an archive of $name", (engine) => {
  it.each(all.engines)(
    "comes back equal, hash by hash, in $name and from there again",
    async (other) => {
      const [from, to, back] = [
        await engine.open(),
        await other.open(),
        await engine.open(),
      ];
      const dataDirs = ["a", "b", "c"].map((name) =>
        join(folder, randomUUID(), name),
      );
      const [fromDir = "", toDir = "", backDir = ""] = dataDirs;
      await addOddRows(from);
      for (const content of ["one", "two"])
        await openFiles(fromDir).putFile(Buffer.from(content), "webp");
      const first = join(folder, `${randomUUID()}.tar.gz`);
      const { manifest } = await save(from, fromDir, first);
      expect((await stat(first)).mode & 0o777).toBe(0o600);
      const original = await hashTables(from);
      expect(original["event"]?.rows).toBe(2501);
      expect(
        Object.fromEntries(
          manifest.tables.map(({ name, rows, sha256 }) => [
            name,
            { rows, sha256 },
          ]),
        ),
      ).toEqual(original);

      const restoring = await restoreArchive({
        database: to,
        files: openFiles(toDir),
        path: first,
      });
      expect(restoring).toMatchObject({ ok: true, applied: [] });
      expect(await hashTables(to)).toEqual(original);
      const second = join(folder, `${randomUUID()}.tar.gz`);
      await save(to, toDir, second);
      await restoreArchive({
        database: back,
        files: openFiles(backDir),
        path: second,
      });
      expect(await hashTables(back)).toEqual(original);
      expect(await listFileKeys(backDir)).toEqual(await listFileKeys(fromDir));
      expect(await nextSeq(back)).toBe(9_007_199_254_741_000n);
      for (const database of [from, to, back]) await database.close();
    },
  );

  it("keeps any text and any JSON", async () => {
    const database = await engine.open();
    const study = await addStudy(database);
    const text = string({ unit: "binary" }).map((each) =>
      each.replaceAll("\0", ""),
    );
    const samples = sample(tuple(text, jsonValue()), 200);
    const withoutNul = (value: unknown): string =>
      JSON.stringify(value).replaceAll("\\u0000", "");
    await database.db
      .insertInto("content")
      .values(
        samples.map(([place, body], index) => ({
          study_id: study,
          place,
          station: `s${index}`,
          language: "en",
          version: 1,
          body: withoutNul(body),
          hash: "h",
        })),
      )
      .execute();
    const before = await readContent(database);
    const path = join(folder, `${randomUUID()}.tar.gz`);
    await save(database, folder, path);
    const restored = await engine.open();
    await restoreArchive({
      database: restored,
      files: openFiles(folder),
      path,
    });
    expect(await readContent(restored)).toEqual(before);
    for (const each of [database, restored]) await each.close();
  });

  it("is refused where there is data already, and nothing changes", async () => {
    const database = await engine.open();
    await addStudy(database);
    const path = join(folder, `${randomUUID()}.tar.gz`);
    await save(database, folder, path);
    const before = await hashTables(database);
    const outcome = await restoreArchive({
      database,
      files: openFiles(folder),
      path,
    });
    expect(outcome).toMatchObject({ ok: false, code: "not-empty" });
    expect(await hashTables(database)).toEqual(before);
    await database.close();
  });

  it("shows one moment while others write", async () => {
    const database = await engine.open();
    const study = await addStudy(database);
    const stop = new AbortController();
    let pairs = 0;
    const writer = (async () => {
      while (!stop.signal.aborted) {
        await database.db.transaction().execute(async (transaction) => {
          const account = { id: randomUUID(), type: "bot" as const };
          await transaction
            .insertInto("account")
            .values({ ...account, name: "n", language: "en" })
            .execute();
          await transaction
            .insertInto("event")
            .values(makeEvent(study))
            .execute();
        });
        pairs++;
      }
    })();
    for (let round = 0; round < 5; round++) {
      const path = join(folder, `${randomUUID()}.tar.gz`);
      const { manifest } = await save(database, folder, path);
      const rows = (name: string) =>
        manifest.tables.find((table) => table.name === name)?.rows;
      expect(rows("account")).toBe(rows("event"));
      expect(await checkArchive(path)).toMatchObject({ ok: true });
    }
    stop.abort();
    await writer;
    expect(pairs).toBeGreaterThan(0);
    await database.close();
  });
});

function readContent(database: Database) {
  return database.db
    .selectFrom("content")
    .select(["place", "station", "body"])
    .orderBy("station")
    .execute();
}
