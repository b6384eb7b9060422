import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What may be kept; the kind ends the key, so that a key alone tells how to serve it. */
const FILE_KINDS = ["pdf", "png", "jpg", "webp", "json"] as const;
type FileKind = (typeof FILE_KINDS)[number];

type FileReading =
  | { ok: true; bytes: Buffer; kind: FileKind }
  | { ok: false; code: "odd-file-key" | "unknown-file" };

/** Uploaded and made files of an installation, each under the hash of its content. */
export interface Files {
  /** Keeps bytes and gives their key, `<sha-256 in hex>.<kind>`; on disk when it resolves. */
  putFile(bytes: Uint8Array, kind: FileKind): Promise<string>;
  /** Gives the bytes; a key that no `putFile` can have made is refused without touching the disk. */
  readFile(key: string): Promise<FileReading>;
}

const KEY_PATTERN = new RegExp(`^([0-9a-f]{64})\\.(${FILE_KINDS.join("|")})$`);

/** Opens the file store in `<dataDir>/files/`; the same content is kept once. */
export function openFiles(dataDir: string): Files {
  const root = join(dataDir, "files");
  const placeOf = (key: string): string => join(root, key.slice(0, 2), key);
  return {
    async putFile(bytes, kind) {
      const key = `${createHash("sha256").update(bytes).digest("hex")}.${kind}`;
      const path = placeOf(key);
      if (!(await exists(path))) {
        await writeDurably(path, bytes);
        // The folders may be new themselves, and a name is only safe once its folder is on disk.
        for (const folder of [dirname(path), root, dataDir])
          await syncFolder(folder);
      }
      return key;
    },
    async readFile(key) {
      const kind = KEY_PATTERN.exec(key)?.[2] as FileKind | undefined;
      if (!kind) return { ok: false, code: "odd-file-key" };
      try {
        return { ok: true, bytes: await readFile(placeOf(key)), kind };
      } catch (error) {
        if (isMissing(error)) return { ok: false, code: "unknown-file" };
        throw error;
      }
    },
  };
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

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
