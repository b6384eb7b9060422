import { createHash } from "node:crypto";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  afterAll,
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  test,
} from "vitest";
import type { Database } from "../database.ts";
import type { Files } from "../files.ts";
import { expectAllEngines, startEngines } from "../testing/engines.ts";
import { inTransaction } from "../write.ts";
import { openDatabaseFiles } from "./database-files.ts";
import { openDiskFiles } from "./disk-files.ts";

const bytes = new TextEncoder().encode("a slide");
const hash = createHash("sha256").update(bytes).digest("hex");
const key = `${hash}.png`;

const all = await startEngines();
afterAll(() => all.stop());
it("runs on all engines", (context) => expectAllEngines(all, context));

const homes = [
  { name: "on disk", open: null },
  ...all.engines.map((engine) => ({
    name: `in ${engine.name}`,
    open: () => engine.open(),
  })),
];

describe.each(homes)("files $name", ({ open }) => {
  let folder: string;
  let database: Database | null;
  let files: Files;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "islet-files-"));
    database = (await open?.()) ?? null;
    files = database ? openDatabaseFiles(database.db) : openDiskFiles(folder);
  });
  afterEach(async () => {
    await database?.close();
    await rm(folder, { recursive: true });
  });

  test("are kept under the hash of their content, once, and given back", async () => {
    const put = () => files.putFile(bytes, "png");
    expect(await Promise.all([put(), put()])).toEqual([key, key]);
    expect(await put()).toBe(key);
    expect(await files.listKeys()).toEqual([key]);
    const reading = await files.readFile(key);
    expect(reading).toEqual({
      ok: true,
      bytes: Buffer.from(bytes),
      kind: "png",
    });
  });

  test("of some megabytes come back byte for byte", async () => {
    const large = Uint8Array.from({ length: 5_000_000 }, (_, at) => at % 251);
    const reading = await files.readFile(await files.putFile(large, "webp"));
    expect(reading.ok && reading.bytes.equals(large)).toBe(true);
  });

  test("that are not there are said to be unknown, and may be taken away", async () => {
    const unknown = { ok: false, code: "unknown-file" };
    expect(await files.readFile(key)).toEqual(unknown);
    expect(await files.listKeys()).toEqual([]);
    await files.removeFile(key);
    await files.putFile(bytes, "png");
    await files.removeFile(key);
    expect(await files.readFile(key)).toEqual(unknown);
  });

  test("put again since a moment are spared", async () => {
    await files.putFile(bytes, "png");
    await files.removeFile(key, new Date(Date.now() - 60_000));
    expect(await files.listKeys()).toEqual([key]);
    await files.removeFile(key, new Date(Date.now() + 60_000));
    expect(await files.listKeys()).toEqual([]);
  });

  test.each([
    "",
    "../../secret.png",
    `../${key}`,
    hash,
    `${hash}.exe`,
    `${key}/../../x`,
    `${hash.toUpperCase()}.png`,
    `${key}\n`,
    `${key}\0.pdf`,
    "/etc/passwd",
  ])("have no odd key such as %j", async (odd) => {
    const secret = join(folder, "secret.png");
    writeFileSync(secret, "secret");
    expect(await files.readFile(odd)).toEqual({
      ok: false,
      code: "odd-file-key",
    });
    await files.removeFile(odd);
    expect(existsSync(secret)).toBe(true);
  });
});

test("on disk there is nothing but the file itself", async () => {
  const folder = await mkdtemp(join(tmpdir(), "islet-files-"));
  await openDiskFiles(folder).putFile(bytes, "png");
  const names = readdirSync(join(folder, "files"), {
    recursive: true,
    encoding: "utf8",
  });
  expect(names.toSorted()).toEqual([
    hash.slice(0, 2),
    join(hash.slice(0, 2), key),
  ]);
  await rm(folder, { recursive: true });
});

test.each(all.engines)(
  "in $name they go with a transaction that fails",
  async (engine) => {
    const database = await engine.open();
    const files = openDatabaseFiles(database.db);
    await expect(
      inTransaction(database, async (transaction) => {
        await files.within(transaction).putFile(bytes, "png");
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await files.listKeys()).toEqual([]);
    await database.close();
  },
);
