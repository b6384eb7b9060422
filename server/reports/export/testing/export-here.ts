import { setTimeout } from "node:timers/promises";
import { pino } from "pino";
import { findStudyByCode } from "../../../commands/find-study.ts";
import { openDatabase } from "../../../storage/open-database.ts";
import { reportMetrics } from "../../metrics.ts";
import { writeExport } from "../write-export.ts";
import { zipFolder } from "../zip-folder.ts";

const LOOK_MS = 20;
/** Memory that has changed by less than this for so long is at rest. */
const CALM_MB = 8;
const CALM_MS = 1000;
const BYTES_PER_MB = 1024 * 1024;

/**
 * A process of its own, in whatever zone and language it was started:
 * `export-here.ts DATA_DIR CODE FOLDER [calm]` derives a study anew, exports it
 * and says what came of it and how much memory it took, as one line of JSON.
 * With `calm` it looks at memory only once the embedded engine is at rest.
 */
const [dataDir = "", code = "", folder = "", first = ""] =
  process.argv.slice(2);
const database = await openDatabase({
  dataDir,
  logger: pino({ level: "silent" }),
});
const found = await findStudyByCode(database, code);
if ("refusal" in found) throw new Error(found.refusal.lines.join(" "));
const { studyId } = found;
if (first === "calm") {
  // In its first seconds of work the engine makes itself quick, whatever the
  // data: for a moment that takes some 400 MB, once in the life of a process.
  await reportMetrics(database, studyId, code, { isAfresh: true });
  await becomeCalm();
}
let peakRssBytes = 0;
const watching = setInterval(() => {
  peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss());
}, LOOK_MS);
const report = await reportMetrics(database, studyId, code, { isAfresh: true });
const { files } = await writeExport({ database, studyId, code, folder });
const zip = await zipFolder(
  folder,
  files.map(({ path }) => path),
  `${folder}.zip`,
);
clearInterval(watching);
await database.close();
process.stdout.write(
  JSON.stringify({
    peakRssBytes,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    report,
    files,
    zip,
  }),
);

/** Waits until the memory of this process is at rest. */
async function becomeCalm(): Promise<void> {
  let restingBytes = 0;
  let sinceMs = performance.now();
  while (performance.now() - sinceMs < CALM_MS) {
    await setTimeout(LOOK_MS);
    const bytes = process.memoryUsage.rss();
    if (Math.abs(bytes - restingBytes) < CALM_MB * BYTES_PER_MB) continue;
    restingBytes = bytes;
    sinceMs = performance.now();
  }
}
