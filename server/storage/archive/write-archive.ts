import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack as createPack, type Pack } from "tar-stream";
import type { Database } from "../database.ts";
import type { Files } from "../files.ts";
import {
  fileEntry,
  type Manifest,
  MANIFEST_ENTRY,
  tableEntry,
} from "./manifest.ts";
import { spoolPath, spoolTables } from "./spool-tables.ts";
import { checkFiles } from "./stored-files.ts";

export interface ArchiveToWrite {
  readonly database: Database;
  readonly files: Files;
  readonly appVersion: string;
  /** The archive appears under this name when it is whole; one that is there is replaced. */
  readonly path: string;
  readonly now: () => Date;
}

export interface WrittenArchive {
  readonly path: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  /** Keys of files that were damaged on disk and are left out. */
  readonly damagedFiles: readonly string[];
}

/** Names of what is not finished begin so; they may be removed once their writer is gone. */
export const DRAFT_PREFIX = ".draft-";

/**
 * Writes everything of an installation into one archive (tar, gzip), while it runs: tables of one moment
 * and the files. Memory stays flat; the disk needs room for the tables once more. Only the owner may read
 * it, for it holds names, texts and the studies' secret keys.
 */
export async function writeArchive(
  archive: ArchiveToWrite,
): Promise<WrittenArchive> {
  const folder = dirname(archive.path);
  await mkdir(folder, { recursive: true });
  const spool = await mkdtemp(join(folder, DRAFT_PREFIX));
  const draft = join(
    folder,
    `${DRAFT_PREFIX}${basename(archive.path)}.${randomUUID()}`,
  );
  try {
    const takenAt = archive.now().toISOString();
    const spooled = await spoolTables(archive.database, spool);
    // Files are kept before the rows that name them, so those of the snapshot are all there by now.
    const keys = await archive.files.listKeys();
    const { whole, damaged } = await checkFiles(archive.files, keys);
    const manifest: Manifest = {
      format: "islet-archive",
      formatVersion: 1,
      appVersion: archive.appVersion,
      engine: archive.database.engine,
      takenAt,
      ...spooled,
      files: whole,
    };
    await packAll(manifest, spool, archive.files, draft);
    await rename(draft, archive.path);
    await syncFolder(folder);
    const { size } = await stat(archive.path);
    return {
      path: archive.path,
      bytes: size,
      manifest,
      damagedFiles: damaged,
    };
  } finally {
    await rm(spool, { recursive: true, force: true });
    await rm(draft, { force: true });
  }
}

async function packAll(
  manifest: Manifest,
  spool: string,
  files: Files,
  draft: string,
): Promise<void> {
  const pack = createPack();
  const written = pipeline(
    pack,
    createGzip(),
    createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }),
  );
  const fill = async (): Promise<void> => {
    const head = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await addEntry(pack, MANIFEST_ENTRY, head.length, Readable.from([head]));
    for (const { name, bytes } of manifest.tables) {
      const rows = createReadStream(spoolPath(spool, name));
      await addEntry(pack, tableEntry(name), bytes, rows);
    }
    for (const { key, bytes } of manifest.files) {
      const opening = await files.openFile(key);
      if (!opening.ok)
        throw new Error(`The file ${key} went away meanwhile. Try again.`);
      const content = Readable.from(opening.read(0, bytes));
      await addEntry(pack, fileEntry(key), bytes, content);
    }
    pack.finalize();
  };
  await Promise.all([
    written,
    fill().catch((error: unknown) => {
      pack.destroy(error as Error);
      throw error;
    }),
  ]);
}

async function addEntry(
  pack: Pack,
  name: string,
  size: number,
  content: Readable,
): Promise<void> {
  const entry = pack.entry({ name, size, mode: 0o600 });
  // Its own kind of stream, made to be used as one of Node's.
  await pipeline(content, entry as unknown as Writable);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
