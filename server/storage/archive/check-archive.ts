import { createHash } from "node:crypto";
import { fileEntry, type Manifest, tableEntry } from "./manifest.ts";
import { OddArchive, readArchive, readManifest } from "./read-archive.ts";

export type ArchiveCheck =
  | { readonly ok: true; readonly manifest: Manifest }
  | {
      readonly ok: false;
      readonly code: "no-file" | "not-an-archive" | "archive-damaged";
      readonly sentence: string;
    };

/** Reads a whole archive and holds every part against its checksum; changes nothing. */
export async function checkArchive(path: string): Promise<ArchiveCheck> {
  let manifest: Manifest | null = null;
  const expected = new Map<string, string>();
  try {
    for await (const entry of readArchive(path)) {
      if (!manifest) {
        manifest = await readManifest(entry);
        for (const { name, sha256 } of manifest.tables)
          expected.set(tableEntry(name), sha256);
        for (const { key, sha256 } of manifest.files)
          expected.set(fileEntry(key), sha256);
        continue;
      }
      const sha256 = expected.get(entry.name);
      expected.delete(entry.name);
      if ((await hashContent(entry.content)) !== sha256)
        return damaged(path, `${entry.name} is not as it was written`);
    }
  } catch (error) {
    if (error instanceof OddArchive)
      return manifest
        ? damaged(path, "it is cut off")
        : {
            ok: false,
            code: "not-an-archive",
            sentence: `${path} is no archive of Islet.`,
          };
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
      return {
        ok: false,
        code: "no-file",
        sentence: `There is no file ${path} that can be read.`,
      };
    throw error;
  }
  if (!manifest)
    return {
      ok: false,
      code: "not-an-archive",
      sentence: `${path} is no archive of Islet.`,
    };
  const [missing] = expected.keys();
  if (missing !== undefined) return damaged(path, `${missing} is missing`);
  return { ok: true, manifest };
}

function damaged(path: string, what: string): ArchiveCheck {
  return {
    ok: false,
    code: "archive-damaged",
    sentence: `The archive ${path} is damaged (${what}). Nothing was changed. Use another backup.`,
  };
}

async function hashContent(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of content) hash.update(part);
  return hash.digest("hex");
}
