import { findStudyId } from "../people/studies.ts";
import type { Database } from "../storage/database.ts";
import { type CommandResult, turnDown } from "./command.ts";

/** The study a command names by its code, or the refusal to be returned. */
export async function findStudyByCode(
  database: Database,
  code: string,
): Promise<{ studyId: string } | { refusal: CommandResult }> {
  const studyId = await findStudyId(database.db, code);
  return studyId
    ? { studyId }
    : { refusal: turnDown("no-study", `There is no open study ${code}.`) };
}
