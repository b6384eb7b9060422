import { access } from "node:fs/promises";
import { importLog } from "../engagement/import-log.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

export const eventsImport: Command = {
  name: "events import",
  about: "Brings in another study's log: one JSON object a line.",
  options: { study: { about: "the study's code", required: true } },
  file: {
    name: "FILE.jsonl",
    about: "the log; nothing is stored if a line is wrong",
  },
  async run({ database }, { options, file }) {
    const found = await findStudyByCode(database, options["study"] ?? "");
    if ("refusal" in found) return found.refusal;
    try {
      await access(file);
    } catch {
      return turnDown("no-file", `There is no file ${file}.`);
    }
    const outcome = await importLog(database, found.studyId, file);
    if (!outcome.ok)
      return {
        exitCode: 1,
        json: { errors: outcome.errors },
        lines: outcome.errors.map(
          ({ line, sentence }) => `line ${line}: ${sentence}`,
        ),
      };
    const { counts } = outcome;
    return done(counts, [
      `Read ${counts.read}, stored ${counts.stored}, duplicates ${counts.duplicates}, skipped ${counts.skipped}.`,
      `${counts.participants} participants, ${counts.sessions} sessions.`,
    ]);
  },
};
