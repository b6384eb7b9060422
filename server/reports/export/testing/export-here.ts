import { pino } from "pino";
import { findStudyByCode } from "../../../commands/find-study.ts";
import { openDatabase } from "../../../storage/database.ts";
import { reportMetrics } from "../../metrics.ts";
import { writeExport } from "../write-export.ts";
import { zipFolder } from "../zip-folder.ts";

const LOOK_MS = 20;

/**
 * A process of its own, in whatever zone and language it was started:
 * `export-here.ts DATA_DIR CODE FOLDER` derives a study anew, exports it and
 * says what came of it and how much memory it took, as one line of JSON.
 */
const [dataDir = "", code = "", folder = ""] = process.argv.slice(2);
const database = await openDatabase({
  dataDir,
  logger: pino({ level: "silent" }),
});
// Opening is left out: for half a second the engine is made ready, with whatever data.
let peakRssBytes = 0;
const watching = setInterval(() => {
  peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss());
}, LOOK_MS);
const found = await findStudyByCode(database, code);
if ("refusal" in found) throw new Error(found.refusal.lines.join(" "));
const { studyId } = found;
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
