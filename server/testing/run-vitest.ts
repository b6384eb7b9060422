import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./run-program.ts";
import {
  countVitest,
  countWithout,
  findUnpassed,
  nameFailures,
  type Tally,
  type VitestReport,
} from "./tally.ts";

/** What a run of Vitest came to, and by name what failed and what was left out. */
export interface VitestRun {
  readonly tally: Tally;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
  /** Files that did not come through whole, and the tally without them. */
  readonly unpassed: readonly string[];
  readonly rest: Tally;
}

/** How a failure is called that no test and no file has: a run that ended badly, or left no report. */
const OUTSIDE = "an error outside of every test";

/** Runs something with `parameters` that make Vitest write a report, and counts it. */
export async function readVitest(
  run: (parameters: readonly string[]) => Promise<number>,
): Promise<VitestRun> {
  const folder = await mkdtemp(join(tmpdir(), "islet-report-"));
  const path = join(folder, "report.json");
  try {
    const exitCode = await run([
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${path}`,
    ]);
    const text = await readFile(path, "utf8").catch(() => null);
    const report = text === null ? null : (JSON.parse(text) as VitestReport);
    const unpassed = report === null ? [] : findUnpassed(report);
    const tally = countVitest(report, exitCode);
    const failed = report === null ? [] : nameFailures(report);
    if (tally.failed > failed.length) failed.push(OUTSIDE);
    return {
      tally,
      failed,
      unpassed,
      rest: report === null ? tally : countWithout(report, unpassed),
      skipped: (report?.testResults ?? []).flatMap(({ assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === "skipped" || status === "pending")
          .map(({ fullName }) => fullName),
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs one project of the set-up, see `server/vitest.config.ts`.
 * @param files only these; all where it is empty
 */
export function runVitest(
  project: "island" | "browser",
  files: readonly string[] = [],
): Promise<VitestRun> {
  const vitest = new URL(
    "../../node_modules/vitest/vitest.mjs",
    import.meta.url,
  );
  return readVitest((parameters) =>
    runProgram(process.execPath, [
      vitest.pathname,
      "run",
      "--config",
      "server/vitest.config.ts",
      "--project",
      project,
      "--silent=passed-only",
      ...files,
      ...parameters,
    ]),
  );
}
