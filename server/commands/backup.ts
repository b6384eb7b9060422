import { recordDeed } from "../audit/record-deed.ts";
import { readAppVersion } from "../read-app-version.ts";
import { writeArchive } from "../storage/archive/write-archive.ts";
import { type Command, done, turnDown } from "./command.ts";

export const backup: Command = {
  name: "backup",
  about:
    "Writes everything to an archive. Keep it safe: it holds names and secret keys.",
  options: {},
  file: {
    name: "FILE.tar.gz",
    about: "the archive; one that is there is replaced",
  },
  async run({ config: { dataDir }, database, files, now }, { file }) {
    try {
      const { bytes, manifest, damagedFiles } = await writeArchive({
        database,
        files,
        appVersion: readAppVersion(),
        path: file,
        now,
      });
      const tables = Object.fromEntries(
        manifest.tables.map(({ name, rows, sha256 }) => [
          name,
          { rows, sha256 },
        ]),
      );
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const counts = { bytes, rows, files: manifest.files.length };
      await recordDeed(database, dataDir, {
        actor: "operator",
        action: "backup.made",
        object: null,
        study: null,
        detail: { ...counts, damagedFiles },
        at: now(),
      });
      return done(
        { file, ...counts, takenAt: manifest.takenAt, tables, damagedFiles },
        [
          `Wrote ${file}: ${rows} rows, ${counts.files} files, ${bytes} bytes.`,
          ...damagedFiles.map(
            (key) => `The file ${key} is damaged on disk and was left out.`,
          ),
        ],
      );
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined || !CANNOT_WRITE.has(code)) throw error;
      return turnDown("cannot-write", `${file} can't be written (${code}).`);
    }
  },
};

const CANNOT_WRITE: ReadonlySet<string> = new Set([
  "EACCES",
  "EEXIST",
  "EISDIR",
  "ENOSPC",
  "ENOTDIR",
  "EROFS",
]);
