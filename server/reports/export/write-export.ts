import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildDictionary } from "../../../shared/engagement/dictionary.ts";
import { writeCodebook } from "../../../shared/engagement/export/codebook.ts";
import {
  buildDataPackage,
  type WrittenFile,
  type WrittenTable,
} from "../../../shared/engagement/export/data-package.ts";
import { writeCanonicalJson } from "../../../shared/engagement/canonical-json.ts";
import type { MetricsReport } from "../../../shared/engagement/reports.ts";
import { EVENT_REGISTRY } from "../../engagement/event-registry.ts";
import { withLogSnapshot } from "../../engagement/log-snapshot.ts";
import { readAppVersion } from "../../read-app-version.ts";
import type { Database } from "../../storage/database.ts";
import type { Progress } from "./derive-stepwise.ts";
import { writeWholeFile } from "./table-files.ts";
import { writeTablesApart } from "./thread/write-tables-apart.ts";

/** What is to be written, and where. */
export interface ExportToWrite {
  readonly database: Database;
  readonly studyId: string;
  readonly code: string;
  /** Must not be there yet, or hold nothing but an earlier export. */
  readonly folder: string;
  readonly progress?: Progress;
}

interface WrittenExport {
  readonly tier: "T1";
  readonly report: MetricsReport;
  readonly tables: readonly WrittenTable[];
  readonly files: readonly WrittenFile[];
}

/** The script that recomputes every figure; it goes along with the data. */
const RECOMPUTE = new URL("recompute/", import.meta.url);
const DRAFT_PREFIX = ".draft-export-";

/** Something else lies where the export should go. */
export class FolderInUse extends Error {
  override name = "FolderInUse";
}

/**
 * Writes a study's data as a Frictionless Data Package, tier T1: pseudonyms,
 * exact moments, only inside consent. The same data, parameters and version
 * give the same bytes, wherever and whenever it is written. The folder appears
 * under its name when it is whole.
 * @throws FolderInUse
 */
export async function writeExport(
  wanted: ExportToWrite,
): Promise<WrittenExport> {
  const { database, studyId, folder } = wanted;
  await refuseForeignFolder(folder);
  await mkdir(dirname(folder), { recursive: true });
  return withLogSnapshot(database, studyId, async (snapshot) => {
    wanted.progress?.onStart?.(snapshot.rows);
    const draft = await mkdtemp(join(dirname(folder), DRAFT_PREFIX));
    await mkdir(join(draft, "recompute"));
    try {
      const { tables, report } = await writeTablesApart(
        snapshot,
        wanted.code,
        draft,
        wanted.progress,
      );
      const files = await writeCompanions(draft, report, tables);
      await putInPlace(draft, folder);
      return { tier: "T1", report, tables, files };
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
}

async function writeCompanions(
  draft: string,
  report: MetricsReport,
  tables: readonly WrittenTable[],
): Promise<WrittenFile[]> {
  const { study, software, parameters, data } = report;
  const texts: Record<string, string> = {
    CITATION: writeCitation(report),
    "codebook.md": writeCodebook(
      { study, software },
      parameters,
      buildDictionary(EVENT_REGISTRY),
    ),
    "datapackage.json": printJson(
      buildDataPackage(
        {
          study,
          title: `Islet, study ${study}`,
          tier: "T1",
          software,
          version: readAppVersion(),
        },
        tables,
      ),
    ),
    "parameters.json": printJson(
      JSON.parse(
        writeCanonicalJson({ study, software, tier: "T1", parameters, data }),
      ),
    ),
  };
  for (const name of readdirSync(RECOMPUTE))
    texts[`recompute/${name}`] = readFileSync(new URL(name, RECOMPUTE), "utf8");
  const files: WrittenFile[] = [...tables];
  for (const [path, text] of Object.entries(texts))
    files.push(await writeWholeFile(draft, path, text));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = files.map(({ sha256, path }) => `${sha256}  ${path}\n`);
  files.push(await writeWholeFile(draft, "CHECKSUMS", sums.join("")));
  return files;
}

/** How to name the data; without any date of making, so that the same data is the same file. */
function writeCitation({ study, software, data }: MetricsReport): string {
  return [
    `Engagement data of study ${study} on Islet, pseudonymised (tier T1), a Frictionless Data Package.`,
    `Made by ${software} from ${data.events} rows of the log, through number ${data.throughSeq}.`,
    `SHA-256 of these rows: ${data.sha256}`,
    "",
    "Cite the study's own publication, and give the software, its version and this hash, so that others can tell whether they hold the same data.",
    "",
  ].join("\n");
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function refuseForeignFolder(folder: string): Promise<void> {
  const names: string[] = await readdir(folder).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  if (names.length > 0 && !names.includes("CHECKSUMS"))
    throw new FolderInUse(folder);
}

async function putInPlace(draft: string, folder: string): Promise<void> {
  const before = `${draft}-${randomUUID()}`;
  await rename(folder, before).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(draft, folder);
  await rm(before, { recursive: true, force: true });
}
