import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import { appendAudit } from "../../audit/append-audit.ts";
import type { ServerClock } from "../../engagement/server-clock.ts";
import {
  defineJob,
  defineRecurringJob,
  JobHopeless,
  type JobHandler,
  type JobWriting,
} from "../../jobs/define-job.ts";
import type { Database } from "../../storage/database.ts";
import { clearExports, exportPath } from "./export-files.ts";
import { EXPORT_JOB, noteProgress } from "./export-records.ts";
import { writeExport } from "./write-export.ts";
import { zipFolder } from "./zip-folder.ts";

const DAY_MS = 86_400_000;
const NOTE_MS = 1000;

interface ExportHouse {
  readonly database: Database;
  readonly clock: ServerClock;
  readonly dataDir: string;
  readonly keptDays: number;
}

/** Makes exports in the background, and clears away those whose time is over. */
export function describeExportJobs(house: ExportHouse): readonly JobHandler[] {
  const { database, clock, dataDir } = house;
  return [
    defineJob({
      name: EXPORT_JOB,
      payload: z.object({ exportId: z.uuid() }),
      maxAttempts: 3,
      run: ({ exportId }, { signal }) => makeExport(house, exportId, signal),
      giveUp:
        ({ exportId }) =>
        async (transaction) => {
          const now = clock.now();
          await transaction
            .updateTable("export")
            .set({
              state: "failed",
              ended_at: now,
              expires_at: new Date(now.getTime() + DAY_MS),
            })
            .where("id", "=", exportId)
            .where("state", "in", ["waiting", "running"])
            .execute();
        },
    }),
    defineRecurringJob({
      name: "export.clear",
      recurrence: { pattern: "*/10 * * * *", timeZone: "UTC" },
      run: () => clearExports(database.db, dataDir, clock.now()),
    }),
  ];
}

async function makeExport(
  house: ExportHouse,
  id: string,
  signal: AbortSignal,
): Promise<JobWriting | void> {
  const { database, clock, dataDir, keptDays } = house;
  const wish = await database.db
    .selectFrom("export")
    .innerJoin("study", "study.id", "export.study_id")
    .innerJoin("membership", "membership.id", "export.membership_id")
    .select(["study.id as studyId", "study.code", "membership.account_id"])
    .where("export.id", "=", id)
    .executeTakeFirst();
  // Whoever asked was erased, or the export was, before it was their turn.
  if (!wish) return;
  const stop = new AbortController();
  let rowsRead = 0;
  let rowsTotal = 0;
  const note = async (): Promise<void> => {
    if (!(await noteProgress(database.db, id, rowsRead, rowsTotal)))
      stop.abort();
  };
  await note();
  const noting = setInterval(() => void note().catch(() => undefined), NOTE_MS);
  const path = exportPath(dataDir, id);
  const folder = `${path}.folder`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const written = await writeExport({
      database,
      studyId: wish.studyId,
      code: wish.code,
      folder,
      progress: {
        signal: AbortSignal.any([signal, stop.signal]),
        onStart(rows) {
          rowsRead = 0;
          rowsTotal = rows;
        },
        onRows(rows) {
          rowsRead += rows;
        },
      },
    });
    const paths = written.files.map((file) => file.path);
    const { bytes, sha256 } = await zipFolder(folder, paths, path);
    const tables = Object.fromEntries(
      written.tables.map((table) => [table.path, table.rows]),
    );
    return async (transaction) => {
      const now = clock.now();
      const row = await transaction
        .updateTable("export")
        .set({
          state: "done",
          rows_read: rowsTotal,
          rows_total: rowsTotal,
          ended_at: now,
          expires_at: new Date(now.getTime() + keptDays * DAY_MS),
          bytes,
          sha256,
          tables: JSON.stringify(tables),
        })
        .where("id", "=", id)
        .where("state", "in", ["waiting", "running"])
        .returning("id")
        .executeTakeFirst();
      if (!row) return;
      const { data } = written.report;
      await appendAudit(transaction, {
        at: now,
        actor: wish.account_id,
        action: "export.made",
        object: id,
        study: wish.studyId,
        detail: { tier: written.tier, data, tables, bytes, sha256 },
      });
    };
  } catch (error) {
    if (stop.signal.aborted) return;
    if (signal.aborted) throw error;
    throw error instanceof RangeError ? new JobHopeless(error.message) : error;
  } finally {
    clearInterval(noting);
    await rm(folder, { recursive: true, force: true });
  }
}
