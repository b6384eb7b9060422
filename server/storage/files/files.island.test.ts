import { createHash } from "node:crypto";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
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
import type { FileBody, Files } from "../files.ts";
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

async function* inParts(
  content: Uint8Array,
  bytesEach: number,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += bytesEach)
    yield content.subarray(at, at + bytesEach);
}

const readPart = (body: FileBody, from: number, until: number) =>
  buffer(body.read(from, until));

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

  test("that come as a stream are read in parts, and are the same as those that came whole", async () => {
    const large = Buffer.from(
      Uint8Array.from({ length: 1_300_007 }, (_, at) => at % 251),
    );
    const draft = await files.draftFile(inParts(large, 100_003), "webm");
    const made = createHash("sha256").update(large).digest("hex");
    expect([draft.key, draft.bytes]).toEqual([`${made}.webm`, large.length]);
    expect(await files.listKeys()).toEqual([]);
    expect(await readPart(draft, 4, 12)).toEqual(large.subarray(4, 12));
    await draft.keep();
    expect(await files.listKeys()).toEqual([draft.key]);
    const whole = await files.readFile(draft.key);
    expect(whole.ok && whole.bytes.equals(large)).toBe(true);
    const opened = await files.openFile(draft.key);
    if (!opened.ok) throw new Error(opened.code);
    expect([opened.kind, opened.bytes]).toEqual(["webm", large.length]);
    for (const [from, until] of [
      [0, 0],
      [0, 1],
      [262_143, 262_145],
      [262_144, 524_288],
      [1_000_000, 1_300_007],
      [0, 1_300_007],
    ] as const)
      expect(
        large.subarray(from, until).equals(await readPart(opened, from, until)),
      ).toBe(true);
    const again = await files.draftFile(inParts(large, 1_000_000), "webm");
    await again.keep();
    expect(await files.listKeys()).toEqual([draft.key]);
    await files.removeFile(draft.key);
    expect((await files.openFile(draft.key)).ok).toBe(false);
  });

  test("that came whole are read in parts too", async () => {
    const large = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
    const opened = await files.openFile(await files.putFile(large, "pdf"));
    if (!opened.ok) throw new Error(opened.code);
    const part = await readPart(opened, 262_100, 550_000);
    expect(part.equals(large.subarray(262_100, 550_000))).toBe(true);
  });

  test("whose stream breaks off or that are dropped leave nothing", async () => {
    const breaking = async function* () {
      yield bytes;
      throw new Error("broke off");
    };
    await expect(files.draftFile(breaking(), "mp4")).rejects.toThrow(
      "broke off",
    );
    await (await files.draftFile(inParts(bytes, 3), "mp4")).drop();
    expect(await files.listKeys()).toEqual([]);
    expect(await countLeft()).toBe(0);
  });

  /** What is kept, under whatever name. */
  async function countLeft(): Promise<number> {
    if (database === null)
      return readdirSync(join(folder, "files"), {
        recursive: true,
        withFileTypes: true,
      }).filter((entry) => entry.isFile()).length;
    const { db } = database;
    const all = await db.selectFrom("stored_file").select("key").execute();
    const pieces = await db.selectFrom("stored_piece").select("key").execute();
    return all.length + pieces.length;
  }

  test("that are not there are said to be unknown, and may be taken away", async () => {
    const unknown = { ok: false, code: "unknown-file" };
    expect(await files.readFile(key)).toEqual(unknown);
    expect(await files.openFile(key)).toEqual(unknown);
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
    expect(await files.openFile(odd)).toEqual({
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
