import { keepAuditHead, readAuditHead } from "../audit/audit-head.ts";
import { recordDeed } from "../audit/record-deed.ts";
import { makeEndLines } from "../people/erase-end-lines.ts";
import { replayErasures } from "../people/erase-replay.ts";
import { replayTakenBack } from "../people/taken-back.ts";
import { restoreArchive } from "../storage/archive/restore-archive.ts";
import { type Command, done, turnDown } from "./command.ts";

export const restore: Command = {
  name: "restore",
  about:
    "Brings an archive back, of this or an older version, into an installation without data.",
  options: {},
  file: { name: "FILE.tar.gz", about: "the archive" },
  async run({ config: { dataDir }, database, files, recorder, now }, { file }) {
    const headBefore = await readAuditHead(dataDir);
    const restoring = await restoreArchive({ database, files, path: file });
    if (!restoring.ok) return turnDown(restoring.code, restoring.sentence);
    const { manifest, applied } = restoring;
    // The chain of the archive goes on from here; what this folder knew before stands in the next row.
    await keepAuditHead(database, dataDir, true);
    const { people, leftovers } = await replayErasures({
      database,
      dataDir,
      files,
      now,
      endLines: makeEndLines(recorder),
    });
    const takenBack = await replayTakenBack(database, dataDir);
    await recordDeed(database, dataDir, {
      actor: "operator",
      action: "backup.restored",
      object: null,
      study: null,
      detail: {
        takenAt: manifest.takenAt,
        erasedAgain: people,
        takenBack,
        headBefore,
      },
      at: now(),
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const counts = {
      rows,
      files: manifest.files.length,
      erasedAgain: people,
      takenBack,
    };
    return done({ ...counts, takenAt: manifest.takenAt, applied, leftovers }, [
      `Brought back ${rows} rows and ${counts.files} files as they were at ${manifest.takenAt}.`,
      ...(takenBack.consents + takenBack.recordings > 0
        ? [
            `Taken back again: ${takenBack.consents} consents, ${takenBack.recordings} parts of recordings.`,
          ]
        : []),
      ...(people > 0 ? [`Erased again, as the ledger says: ${people}.`] : []),
    ]);
  },
};
