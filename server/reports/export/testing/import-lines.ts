import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importLog } from "../../../engagement/import-log.ts";
import { createStudy } from "../../../people/studies.ts";
import type { Database } from "../../../storage/database.ts";

/** Makes a study with a log of its own. */
export async function makeStudyOf(
  database: Database,
  code: string,
  lines: readonly object[],
  timeZone = "America/New_York",
): Promise<string> {
  const studyId = await createStudy(database.db, {
    code,
    name: `Study ${code}`,
    timeZone,
    language: "en",
    isDemonstration: false,
    now: new Date(Date.UTC(2026, 0, 1)),
  });
  const folder = await mkdtemp(join(tmpdir(), "islet-lines-"));
  const path = join(folder, "log.jsonl");
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join("\n"));
  const outcome = await importLog(database, studyId, path);
  await rm(folder, { recursive: true });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return studyId;
}
