import { sql } from "kysely";
import type { Logger } from "pino";
import { keepAuditHead } from "../audit/audit-head.ts";
import type { Config } from "../config.ts";
import { seedEveryStudy } from "../content/seed-content.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import { type JobHandler, defineRecurringJob } from "../jobs/define-job.ts";
import { makeClearFinishedJobs } from "../jobs/clear-finished-jobs.ts";
import { makeLetFilesGo } from "./make-let-files-go.ts";
import { closeLostConnections } from "../people/close-lost-connections.ts";
import { makeEndLines } from "../people/erase-end-lines.ts";
import { replayErasures } from "../people/erase-replay.ts";
import { replayTakenBack } from "../people/taken-back.ts";
import { readAppVersion } from "../read-app-version.ts";
import { reportSensitivity } from "../reports/sensitivity.ts";
import { describeExportJobs } from "../reports/export/export-jobs.ts";
import { applyRetention } from "../retention/apply-retention.ts";
import { listRetentionRules, readRetention } from "../retention/rules.ts";
import { runScheduledBackup } from "../storage/archive/run-scheduled-backup.ts";
import type { Database } from "../storage/database.ts";
import type { Files } from "../storage/files.ts";

/** What the house is kept with. */
export interface Household {
  readonly config: Config;
  readonly database: Database;
  readonly files: Files;
  readonly recorder: Recorder;
  readonly clock: ServerClock;
  readonly log: Logger;
}

/** Erases again whoever should be gone, gives older studies the content of newer stations, ends the connections that a crash left open, and holds the audit log against its kept head. */
export async function putHouseInOrder(house: Household): Promise<void> {
  const { config, database, files, recorder, clock, log } = house;
  const { dataDir } = config;
  try {
    const { people } = await replayErasures({
      database,
      dataDir,
      files,
      now: clock.now,
      endLines: makeEndLines(recorder),
    });
    if (people > 0) log.warn({ people }, "erased people were erased again");
  } catch (error) {
    log.error({ err: error }, "erasures were not replayed");
  }
  const seeded = await seedEveryStudy(database.db, clock.now());
  if (seeded > 0) log.info({ seeded }, "newer stations got their content");
  try {
    const again = await replayTakenBack(database, dataDir);
    if (again.consents + again.recordings > 0)
      log.warn(again, "what was taken back was taken back again");
  } catch (error) {
    log.error({ err: error }, "what was taken back was not replayed");
  }
  try {
    const closed = await closeLostConnections(database, recorder, clock.now());
    if (closed > 0) log.info({ closed }, "connections of a crash were ended");
  } catch (error) {
    log.error({ err: error }, "lost connections were not ended");
  }
  if (!(await keepAuditHead(database, dataDir)))
    log.error("the audit log no longer matches its head: run audit verify");
}

/** The chores of every night: a verified backup, retention, order in the house, fresh counts for the planner, and figures; beside them, exports when they are asked for. */
export function describeChores(house: Household): readonly JobHandler[] {
  const { config, database, files, clock, log } = house;
  const { dataDir } = config;
  const nightly = (
    name: string,
    hour: number,
    run: () => Promise<unknown>,
  ): JobHandler =>
    defineRecurringJob({
      name,
      recurrence: { pattern: `0 ${hour} * * *`, timeZone: "UTC" },
      run: async () => void (await run()),
    });
  return [
    nightly("backup", 2, () =>
      runScheduledBackup({
        database,
        files,
        dataDir,
        appVersion: readAppVersion(),
        log,
        now: clock.now,
        keep: config.backupsKept,
        drill: false,
      }),
    ),
    nightly("retention", 3, () =>
      applyRetention(
        database,
        dataDir,
        listRetentionRules(readRetention(config)),
        clock.now(),
        "system",
      ),
    ),
    nightly("order", 4, () => putHouseInOrder(house)),
    // The embedded engine has nobody who does this by itself; without it queries are planned on old counts.
    nightly("analyze", 5, () => sql`analyze`.execute(database.db)),
    // So that reports of the day find little left to derive.
    nightly("figures", 6, () => deriveEverything(database)),
    makeClearFinishedJobs(config.finishedJobDays),
    makeLetFilesGo(database, files),
    ...describeExportJobs({
      database,
      clock,
      dataDir,
      keptDays: config.exportsKeptDays,
    }),
  ];
}

async function deriveEverything(database: Database): Promise<void> {
  const studies = await database.db
    .selectFrom("study")
    .select("id")
    .where("closed_at", "is", null)
    .execute();
  for (const { id } of studies) await reportSensitivity(database, id);
}
