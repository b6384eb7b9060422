import { deepEqual } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { recompute } from "../reports/export/testing/recompute.ts";
import { writeExport } from "../reports/export/write-export.ts";
import { reportMetrics } from "../reports/metrics.ts";
import { openDatabase } from "../storage/open-database.ts";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { Visitor } from "../testing/visitor.ts";
import { checkMetrics } from "./counted/check-metrics.ts";
import { checkMessages, checkPlates, checkRows } from "./counted/check-rows.ts";
import { planVisit } from "./counted/plan-visit.ts";
import { ScriptedVisitor } from "./counted/scripted-visitor.ts";

/** Members who are enrolled and never come: they count in every mean. */
const ABSENT = 2;
/** Who comes at once; a whole study does not sign in within one second. */
const AT_ONCE = 10;

/**
 * Lets visitors do what is known beforehand, on a real server: come, talk, eat,
 * attend a class whole or only its end, and leave by signing out, by going, or
 * by a line that breaks. Afterwards the log holds exactly the rows it should,
 * and the metrics agree with the plans, and a
 * stranger's script over the export with the metrics, to the digit.
 */
export async function runCounted(
  people: number,
  say: (line: string) => void,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "islet-counted-"));
  const server = new ServerProcess(await findFreePort(), dataDir);
  try {
    const { studyId, members } = await prepareStudy(dataDir, [
      { name: "Nora", role: "educator" },
      ...Array.from({ length: people + ABSENT }, (_, index) => ({
        name: `Visitor ${index + 1}`,
        role: "participant" as const,
      })),
    ]);
    await server.start();
    const [teacher, ...rest] = members;
    const nora = new Visitor(server.url);
    await nora.come(teacher?.token ?? "");
    const visitors = rest
      .slice(0, people)
      .map(
        (member, i) => new ScriptedVisitor(server.url, member, planVisit(i)),
      );

    await inGroups(visitors, (one) => one.come());
    say(`${people} have come`);
    await inGroups(visitors, (one) => one.talk());
    await inGroups(visitors, (one) => one.eat());
    say("all have talked and eaten");
    await holdClass(nora, visitors);
    say("the class is over");
    await inGroups(visitors, (one) => one.go());
    await nora.leave();
    await server.stop();

    const database = await openDatabase({
      dataDir,
      logger: pino({ level: "silent" }),
    });
    try {
      const { db } = database;
      const rows = await checkRows(db, visitors);
      const messages = await checkMessages(db, visitors, [nora, ...visitors]);
      const plates = await checkPlates(db, visitors);
      const plans = visitors.map(({ plan }) => plan);
      const report = await reportMetrics(database, studyId, "TRIAL");
      await checkMetrics(db, report, plans, ABSENT);
      const isAfresh = true;
      deepEqual(
        await reportMetrics(database, studyId, "TRIAL", { isAfresh }),
        report,
      );
      const folder = join(dataDir, "export");
      const wanted = { database, studyId, code: "TRIAL", folder };
      deepEqual((await writeExport(wanted)).report, report);
      const { differences } = await recompute(folder);
      deepEqual(differences, [], "what a stranger's script finds");
      say(
        `${people} visits: ${rows} rows, ${messages} messages, ${plates} plates, ${Object.keys(report.metrics).length} metrics as planned`,
      );
    } finally {
      await database.close();
    }
  } finally {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function inGroups(
  visitors: readonly ScriptedVisitor[],
  act: (one: ScriptedVisitor) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < visitors.length; from += AT_ONCE)
    await Promise.all(visitors.slice(from, from + AT_ONCE).map(act));
}

/**
 * A class that some attend whole and some only at its end. It lasts so long
 * that these are inside for less than half of it, however slow the machine is.
 */
async function holdClass(
  nora: Visitor,
  visitors: readonly ScriptedVisitor[],
): Promise<void> {
  const teach = async (name: "class.start" | "class.end"): Promise<void> => {
    const outcome = await (name === "class.start"
      ? nora.ask(name, { title: "Counted" })
      : nora.ask(name, {}));
    if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
  };
  const enter = (which: string): Promise<void> =>
    inGroups(
      visitors.filter(({ plan }) => plan.attends === which),
      (one) => one.goToClass(),
    );
  await nora.ask("travel.go", { to: { place: "classroom" } });
  const startMs = performance.now();
  await teach("class.start");
  await enter("whole");
  const entryMs = performance.now() - startMs;
  await sleep(3 * entryMs + 2000);
  await enter("end");
  // Who has come in is noticed at the next tick.
  await sleep(1000);
  await teach("class.end");
}
