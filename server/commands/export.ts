import { recordDeed } from "../audit/record-deed.ts";
import { FolderInUse, writeExport } from "../reports/export/write-export.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

export const exportData: Command = {
  name: "export",
  about: "Writes a study's data as a Frictionless Data Package.",
  options: {
    study: { about: "the study's code", required: true },
    out: { about: "the folder to be made", required: true, isPath: true },
    tier: { about: "T1: pseudonyms and exact moments", required: true },
  },
  async run({ config: { dataDir }, database, now }, { options }) {
    const code = options["study"] ?? "";
    const folder = options["out"] ?? "";
    const tier = options["tier"] ?? "";
    if (tier !== "T1") return turnDown("no-tier", sayNoTier(tier));
    const found = await findStudyByCode(database, code);
    if ("refusal" in found) return found.refusal;
    const { studyId } = found;
    try {
      const written = await writeExport({ database, studyId, code, folder });
      const tables = Object.fromEntries(
        written.tables.map(({ path, rows, sha256 }) => [
          path,
          { rows, sha256 },
        ]),
      );
      const { data } = written.report;
      const checksums = written.files.find(({ path }) => path === "CHECKSUMS");
      await recordDeed(database, dataDir, {
        actor: "operator",
        action: "export.made",
        object: null,
        study: studyId,
        detail: { tier, data, tables, sha256: checksums?.sha256 },
        at: now(),
      });
      return done({ folder, tier, data, tables }, [
        `Wrote ${folder}: ${written.files.length} files.`,
        ...written.tables.map(({ path, rows }) => `${path}: ${rows} rows`),
      ]);
    } catch (error) {
      if (error instanceof FolderInUse)
        return turnDown("folder-in-use", `${folder} holds something else.`);
      throw error;
    }
  },
};

/** Names never leave by a command: who asks for them must answer for it, and that is not built. */
function sayNoTier(tier: string): string {
  return tier === "T0"
    ? "T0 would hold names. Islet has no break-glass procedure yet, so it gives out none."
    : `There is no tier ${tier}. Islet writes T1.`;
}
