import { randomUUID } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonValue, sample, string, tuple } from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import type { Files } from "../files.ts";
import { openDatabaseFiles } from "../files/database-files.ts";
import { openDiskFiles } from "../files/disk-files.ts";
import { expectAllEngines, startEngines } from "../testing/engines.ts";
import { addStudy, makeEvent } from "../testing/sample-rows.ts";
import { checkArchive } from "./check-archive.ts";
import { hashTables } from "./hash-tables.ts";
import { restoreArchive } from "./restore-archive.ts";
import { addOddRows, nextSeq } from "./testing/odd-rows.ts";
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

const save = (database: Database, files: Files, path: string) =>
  writeArchive({
    database,
    files,
    appVersion: "1.2.3",
    path,
    now: () => new Date("2026-03-08T01:30:00.987Z"),
  });

async function* makeLarge(): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < 5; part++)
    yield new Uint8Array(1024 * 1024).fill(part);
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
      const openFolder = () => openDiskFiles(join(folder, randomUUID()));
      const fromFiles = openFolder();
      // On the way files move from the disk into the database, and out of it again.
      const toFiles = openDatabaseFiles(to.db);
      const backFiles = openFolder();
      await addOddRows(from);
      for (const content of ["one", "two"])
        await fromFiles.putFile(Buffer.from(content), "webp");
      // As large as films are: never held whole on its way.
      const film = await fromFiles.draftFile(makeLarge(), "mp4");
      await film.keep();
      const first = join(folder, `${randomUUID()}.tar.gz`);
      const { manifest } = await save(from, fromFiles, first);
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
        files: toFiles,
        path: first,
      });
      expect(restoring).toMatchObject({ ok: true, applied: [] });
      expect(await hashTables(to)).toEqual(original);
      const second = join(folder, `${randomUUID()}.tar.gz`);
      await save(to, toFiles, second);
      await restoreArchive({
        database: back,
        files: backFiles,
        path: second,
      });
      expect(await hashTables(back)).toEqual(original);
      for (const files of [toFiles, backFiles])
        expect(await files.listKeys()).toEqual(await fromFiles.listKeys());
      for (const files of [toFiles, backFiles])
        expect(await files.openFile(film.key)).toMatchObject({
          ok: true,
          bytes: film.bytes,
        });
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
    await save(database, openDiskFiles(folder), path);
    const restored = await engine.open();
    await restoreArchive({
      database: restored,
      files: openDiskFiles(folder),
      path,
    });
    expect(await readContent(restored)).toEqual(before);
    for (const each of [database, restored]) await each.close();
  });

  it("is refused where there is data already, and nothing changes", async () => {
    const database = await engine.open();
    await addStudy(database);
    const path = join(folder, `${randomUUID()}.tar.gz`);
    await save(database, openDiskFiles(folder), path);
    const before = await hashTables(database);
    const outcome = await restoreArchive({
      database,
      files: openDiskFiles(folder),
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
      const { manifest } = await save(database, openDiskFiles(folder), path);
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
