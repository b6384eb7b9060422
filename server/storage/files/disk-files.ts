import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  DRAFT_OLD_MS,
  type FileBody,
  type Files,
  makeFileKey,
  readFileKind,
} from "../files.ts";
import { measureContent } from "./measure-content.ts";

/** The files in `<dataDir>/files/`; a file's time is when it was put last. */
export function openDiskFiles(dataDir: string): Files {
  const root = join(dataDir, "files");
  const drafts = join(root, "drafts");
  const placeOf = (key: string): string => join(root, key.slice(0, 2), key);
  /** The folders may be new themselves, and a name is only safe once its folder is on disk. */
  const syncWayTo = async (path: string): Promise<void> => {
    for (const folder of [dirname(path), root, dataDir])
      await syncFolder(folder);
  };
  const files: Files = {
    home: "disk",
    async putFile(bytes, kind) {
      const key = makeFileKey(bytes, kind);
      const path = placeOf(key);
      if (!(await touch(path))) {
        await writeDurably(path, bytes);
        await syncWayTo(path);
      }
      return key;
    },
    async readFile(key) {
      const kind = readFileKind(key);
      if (!kind) return { ok: false, code: "odd-file-key" };
      const bytes = await orNothing(readFile(placeOf(key)));
      if (!bytes) return { ok: false, code: "unknown-file" };
      return { ok: true, bytes, kind };
    },
    async openFile(key) {
      const kind = readFileKind(key);
      if (!kind) return { ok: false, code: "odd-file-key" };
      const found = await orNothing(stat(placeOf(key)));
      if (!found) return { ok: false, code: "unknown-file" };
      return { ok: true, kind, ...bodyOf(placeOf(key), found.size) };
    },
    async draftFile(content, kind) {
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      await clearOldDrafts(drafts);
      const draft = join(drafts, randomUUID());
      const drop = () => rm(draft, { force: true });
      const { parts, readMeasure } = measureContent(content);
      try {
        await writeSynced(draft, parts);
      } catch (error) {
        await drop();
        throw error;
      }
      const { bytes, sha256 } = readMeasure();
      const key = `${sha256}.${kind}`;
      return {
        key,
        ...bodyOf(draft, bytes),
        async keep() {
          const path = placeOf(key);
          await mkdir(dirname(path), { recursive: true, mode: 0o700 });
          await touch(draft);
          await rename(draft, path);
          await syncWayTo(path);
        },
        drop,
      };
    },
    async listKeys() {
      const entries = await orNothing(
        readdir(root, { recursive: true, withFileTypes: true }),
      );
      return (entries ?? [])
        .filter((entry) => entry.isFile() && readFileKind(entry.name))
        .map((entry) => entry.name)
        .toSorted();
    },
    async removeFile(key, notPutSince) {
      if (!readFileKind(key)) return;
      const path = placeOf(key);
      const found = await orNothing(stat(path));
      if (found && notPutSince && found.mtime > notPutSince) return;
      await rm(path, { force: true });
    },
    within: () => files,
  };
  return files;
}

/** The final name appears only once the content is on disk. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeSynced(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Writes a new file, which is on disk when this resolves. */
async function writeSynced(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

const bodyOf = (path: string, bytes: number): FileBody => ({
  bytes,
  async *read(fromByte, untilByte) {
    if (fromByte < untilByte)
      yield* createReadStream(path, { start: fromByte, end: untilByte - 1 });
  },
});

async function clearOldDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await orNothing(stat(path));
    if (found && found.mtimeMs < Date.now() - DRAFT_OLD_MS)
      await rm(path, { force: true });
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Notes that a file was put again; false where it is not there. */
async function touch(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

/** What is read of the disk; `null` where there is nothing of this name. */
async function orNothing<Read>(reading: Promise<Read>): Promise<Read | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
