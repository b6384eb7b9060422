import { equal, ok } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { fillLog, ROWS_A_PERSON } from "../bench/metrics/fill-log.ts";
import { exportApart } from "../reports/export/testing/export-apart.ts";
import { openDatabase } from "../storage/open-database.ts";
import { prepareStudy } from "../testing/prepare-study.ts";

const START_MS = Date.UTC(2026, 0, 5, 18);
const MOST_MB = 512;
const BYTES_PER_MB = 1024 * 1024;

/**
 * Derives and exports a large log in a process of its own, embedded database
 * and all: once the engine has made itself quick it never holds more than 512 MB.
 * @param thousands of rows, two thousand for each person
 */
export async function runExportMemory(
  thousands: number,
  say: (line: string) => void,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "islet-export-"));
  try {
    const { studyId } = await prepareStudy(dataDir, []);
    const people = Math.ceil((thousands * 1000) / ROWS_A_PERSON);
    const logger = pino({ level: "silent" });
    const database = await openDatabase({ dataDir, logger });
    const rows = await fillLog(database, studyId, people, START_MS);
    await database.close();
    const { files, zip, peakRssBytes } = await exportApart(
      dataDir,
      "TRIAL",
      join(dataDir, "out"),
      { TZ: "UTC", LANG: "C" },
      { isCalm: true },
    );
    const events = files.find(({ path }) => path === "events.csv");
    equal(events && "rows" in events && events.rows, rows);
    const peakMb = Math.round(peakRssBytes / BYTES_PER_MB);
    say(
      `${rows} rows of ${people} people, ${Math.round(zip.bytes / BYTES_PER_MB)} MB packed: ${peakMb} MB of memory at most`,
    );
    ok(peakMb <= MOST_MB, `more than ${MOST_MB} MB`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
