import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { pack as createPack } from "tar-stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDiskFiles } from "../files/disk-files.ts";
import {
  openTestDatabase,
  type TestDatabase,
} from "../testing/open-test-database.ts";
import { addStudy } from "../testing/sample-rows.ts";
import { checkArchive } from "./check-archive.ts";
import { hashTables } from "./hash-tables.ts";
import { type Manifest, MANIFEST_ENTRY } from "./manifest.ts";
import { restoreArchive } from "./restore-archive.ts";
import { writeArchive } from "./write-archive.ts";

let empty: TestDatabase;
let folder = "";
let whole: Buffer;
let manifest: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "islet-check-"));
  const database = await openTestDatabase();
  await addStudy(database);
  const files = openDiskFiles(database.dataDir);
  await files.putFile(randomBytes(100_000), "webp");
  const path = join(folder, "whole.tar.gz");
  const written = await writeArchive({
    database,
    files,
    appVersion: "1",
    path,
    now: () => new Date(),
  });
  ({ manifest } = written);
  whole = await readFile(path);
  await database.close();
  empty = await openTestDatabase();
});
afterAll(async () => {
  await empty.close();
  await rm(folder, { recursive: true, force: true });
});

/** The archive with something changed in its tar. */
function inTar(change: (tar: Buffer) => Buffer): Buffer {
  return gzipSync(change(gunzipSync(whole)));
}

function flip(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}

async function makeArchive(entries: Record<string, string>): Promise<Buffer> {
  const pack = createPack();
  for (const [name, content] of Object.entries(entries))
    pack.entry({ name }, content);
  pack.finalize();
  return gzipSync(await buffer(pack));
}

const headOnly = (change: Partial<Manifest>): Promise<Buffer> =>
  makeArchive({ [MANIFEST_ENTRY]: JSON.stringify({ ...manifest, ...change }) });

const nothing = { tables: [], files: [], numberings: [] };

it.each<[string, string, () => Buffer | Promise<Buffer>]>([
  ["an empty file", "not-an-archive", () => Buffer.alloc(0)],
  ["noise", "not-an-archive", () => randomBytes(5000)],
  ["another gzip", "not-an-archive", () => gzipSync("hello")],
  ["another tar", "not-an-archive", () => makeArchive({ "a.txt": "hello" })],
  [
    "a list that is none",
    "not-an-archive",
    () => makeArchive({ [MANIFEST_ENTRY]: "{}" }),
  ],
  [
    "one cut off near the end",
    "archive-damaged",
    () => whole.subarray(0, whole.length - 2000),
  ],
  [
    "one cut off in the tar",
    "archive-damaged",
    () => inTar((tar) => tar.subarray(0, tar.length - 60_000)),
  ],
  [
    "a changed byte of a file",
    "archive-damaged",
    () => inTar((tar) => flip(tar, tar.length - 50_000)),
  ],
  [
    "a changed byte of a row",
    "archive-damaged",
    () => inTar((tar) => flip(tar, tar.indexOf("A study"))),
  ],
  ["parts that are missing", "archive-damaged", () => headOnly({})],
  [
    "a part too many",
    "archive-damaged",
    () =>
      makeArchive({
        [MANIFEST_ENTRY]: JSON.stringify({ ...manifest, ...nothing }),
        "tables/study.jsonl": "{}\n",
      }),
  ],
  [
    "data of a newer version",
    "archive-newer",
    () => headOnly({ ...nothing, schema: [...manifest.schema, "999-next"] }),
  ],
  [
    "steps with a gap",
    "archive-foreign",
    () => headOnly({ ...nothing, schema: manifest.schema.slice(1) }),
  ],
])("turns down %s and changes nothing", async (_, code, make) => {
  const path = join(folder, "tried.tar.gz");
  await writeFile(path, await make());
  const before = await hashTables(empty);
  const files = openDiskFiles(empty.dataDir);
  const outcome = await restoreArchive({ database: empty, files, path });
  expect(outcome).toMatchObject({ ok: false, code });
  expect(await hashTables(empty)).toEqual(before);
  expect(await openDiskFiles(empty.dataDir).listKeys()).toEqual([]);
});

it.each([["nowhere.tar.gz"], ["."]])("says that %s is no file", async (name) =>
  expect(await checkArchive(join(folder, name))).toMatchObject({
    ok: false,
    code: "no-file",
  }),
);

it("leaves out a file that is damaged on disk and says which, and leaves no draft behind", async () => {
  const files = openDiskFiles(empty.dataDir);
  const key = await files.putFile(Buffer.from("whole"), "webp");
  await writeFile(
    join(empty.dataDir, "files", key.slice(0, 2), key),
    "damaged",
  );
  const target = await mkdtemp(join(folder, "target-"));
  const written = await writeArchive({
    database: empty,
    files,
    appVersion: "1",
    path: join(target, "a.tar.gz"),
    now: () => new Date(),
  });
  expect(written.damagedFiles).toEqual([key]);
  expect(written.manifest.files).toEqual([]);
  expect(await readdir(target)).toEqual(["a.tar.gz"]);
  await rm(join(empty.dataDir, "files"), { recursive: true });
});
