import { randomUUID } from "node:crypto";
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
import { type Files, makeFileKey, readFileKind } from "../files.ts";

/** The files in `<dataDir>/files/`; a file's time is when it was put last. */
export function openDiskFiles(dataDir: string): Files {
  const root = join(dataDir, "files");
  const placeOf = (key: string): string => join(root, key.slice(0, 2), key);
  const files: Files = {
    home: "disk",
    async putFile(bytes, kind) {
      const key = makeFileKey(bytes, kind);
      const path = placeOf(key);
      if (!(await touch(path))) {
        await writeDurably(path, bytes);
        // The folders may be new themselves, and a name is only safe once its folder is on disk.
        for (const folder of [dirname(path), root, dataDir])
          await syncFolder(folder);
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
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
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
