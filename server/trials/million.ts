import { ok } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { pino } from "pino";
import { fillLog, ROWS_A_PERSON } from "../bench/metrics/fill-log.ts";
import { openDatabase } from "../storage/open-database.ts";
import { startPostgres } from "../storage/testing/start-postgres.ts";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { Visitor } from "../testing/visitor.ts";
import { expectSameAfresh, readReport } from "./million/researcher.ts";
import { walkMeanwhile } from "./million/walk-meanwhile.ts";

const START_MS = Date.UTC(2026, 0, 5, 18);
const BOTS = { full: 50, small: 5 };
/** How often all metrics are asked for after the first time. */
const REPORTS = { full: 9, small: 2 };
/** Speed counts at full size alone. */
const WALKING_P99_MS = 200;

interface Engine {
  readonly name: string;
  readonly databaseUrl?: string;
  /** How long all metrics together may take, once somebody has asked before. */
  readonly mostMs: number;
}

/**
 * Asks for every metric of a log of a million rows, by the researcher's own
 * door, while bots walk on the same server: from nothing, then again and again.
 * Afterwards everybody is derived anew and each digit is the same.
 * @param thousands of rows, two thousand for each person
 */
export async function runMillion(
  thousands: number,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<void> {
  const people = Math.max(4, Math.ceil((thousands * 1000) / ROWS_A_PERSON));
  const tryOn = (engine: Engine): Promise<void> =>
    tryEngine(
      engine,
      people,
      (line) => say(`${engine.name}: ${line}`),
      isSmall,
    );
  await tryOn({ name: "embedded", mostMs: 1500 });
  const started = await startPostgres();
  if (!started.ok) return say(`without PostgreSQL: ${started.reason}`);
  const { postgres } = started;
  try {
    const databaseUrl = await postgres.createDatabase();
    await tryOn({ name: "PostgreSQL", databaseUrl, mostMs: 1000 });
  } finally {
    await postgres.stop();
  }
}

async function tryEngine(
  { databaseUrl, mostMs }: Engine,
  people: number,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<void> {
  const size = isSmall ? "small" : "full";
  const dataDir = await mkdtemp(join(tmpdir(), "islet-million-"));
  const settings: Record<string, string> = databaseUrl
    ? { DATABASE_URL: databaseUrl }
    : {};
  const server = new ServerProcess(await findFreePort(), dataDir, settings);
  try {
    const robin = { name: "Robin", role: "researcher" } as const;
    const prepared = await prepareStudy(dataDir, [robin], databaseUrl);
    const rows = await fill(dataDir, databaseUrl, prepared.studyId, people);
    say(`${rows} rows of ${people} people`);
    await server.start();
    const researcher = new Visitor(server.url);
    await researcher.signIn(prepared.members[0]?.token ?? "");

    const tookMs: number[] = [];
    const readTimed = async () => {
      const fromMs = performance.now();
      const report = await readReport(researcher);
      tookMs.push(Math.round(performance.now() - fromMs));
      return report;
    };
    let report = null;
    const bots = BOTS[size];
    const walked = await walkMeanwhile(
      { url: server.url, dataDir, bots },
      async () => {
        for (let asked = 0; asked <= REPORTS[size]; asked += 1)
          report = await readTimed();
      },
    );
    if (report === null) throw new Error("nothing was reported");
    const [firstMs, ...laterMs] = tookMs;
    const worstMs = Math.max(...laterMs);
    const { p50, p99 } = walked.latencyMs;
    say(
      `all metrics in ${worstMs} ms at most (${laterMs.join(", ")}); the first time in ${firstMs} ms`,
    );
    say(
      `meanwhile ${walked.people} bots walked: p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms, ${walked.errors} errors`,
    );
    await expectSameAfresh(dataDir, report);
    say("derived anew, each digit is the same");
    ok(walked.people === bots && walked.errors === 0);
    if (isSmall) return;
    ok(worstMs <= mostMs, `the metrics took longer than ${mostMs} ms`);
    ok(
      p99 <= WALKING_P99_MS,
      `walking waited longer than ${WALKING_P99_MS} ms`,
    );
  } finally {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function fill(
  dataDir: string,
  databaseUrl: string | undefined,
  studyId: string,
  people: number,
): Promise<number> {
  const logger = pino({ level: "silent" });
  const database = await openDatabase({ dataDir, databaseUrl, logger });
  try {
    const rows = await fillLog(database, studyId, people, START_MS);
    await sql`analyze event`.execute(database.db);
    return rows;
  } finally {
    await database.close();
  }
}
