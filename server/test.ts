import { globSync } from "node:fs";
import { relative } from "node:path";
import { ensureChromium } from "./testing/ensure-chromium.ts";
import { ROOT, runProgram, runScript } from "./testing/run-program.ts";
import { readVitest, runVitest, type VitestRun } from "./testing/run-vitest.ts";
import {
  addTallies,
  describeTally,
  FAILED,
  PASSED,
  type Tally,
} from "./testing/tally.ts";
import {
  ALL_SKIPPED,
  hasWindows,
  isTrialName,
  TRIALS,
} from "./trials/registry.ts";

/**
 * `npm test`: everything, one part after the other, for the parts would only
 * take the processor from each other. The last line counts it all.
 */

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const isCi = ["true", "1"].includes(process.env["CI"] ?? "");
const notes: string[] = [];
const tallies: Tally[] = [];

async function part(name: string, run: () => Promise<Tally>): Promise<Tally> {
  print(`\n== ${name}`);
  const startedMs = performance.now();
  const tally = await run();
  tallies.push(tally);
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  print(`== ${name}: ${describeTally(tally)} (${seconds} s)`);
  return tally;
}

async function vitestPart(run: Promise<VitestRun>): Promise<Tally> {
  const { tally, failed, skipped } = await run;
  notes.push(...skipped.map((title) => `SKIPPED: ${title}`));
  notes.push(...failed.map((title) => `FAILED: ${title}`));
  return tally;
}

/**
 * Real sockets and windows on a crowded machine may be late once. In CI a file that did not come through is tried
 * a second time as a whole, for its tests go on from each other; what fails twice is wrong. Both times are told.
 */
async function projectPart(project: "island" | "browser"): Promise<Tally> {
  const first = await runVitest(project);
  if (!isCi || first.unpassed.length === 0)
    return vitestPart(Promise.resolve(first));
  const names = first.unpassed.map((path) => relative(ROOT, path));
  notes.push(...names.map((name) => `TWICE: ${name} was tried again.`));
  notes.push(...first.failed.map((title) => `TWICE, at first: ${title}`));
  const second = await vitestPart(runVitest(project, names));
  return addTallies([first.rest, second]);
}

await part("check", () =>
  vitestPart(readVitest((parameters) => runScript("check", parameters))),
);
const built = await part("the client is built", async () =>
  (await runScript("build")) === 0 ? PASSED : FAILED,
);
await part("island", () => projectPart("island"));
/** Why no window can be opened here; `null` where it can. */
let noWindows: string | null = null;
const skip = (what: string, reason: string, count: number): Tally => {
  notes.push(`SKIPPED: ${what}, for ${reason}.`);
  return { passed: 0, failed: isCi ? 1 : 0, skipped: count };
};
await part("browser", async () => {
  if ((await ensureChromium()) === null)
    noWindows =
      "no Chromium was found, and none could be installed. Name one with CHROMIUM=/path";
  else if (built.failed > 0) noWindows = "the client could not be built";
  if (noWindows === null) return projectPart("browser");
  const files = globSync("server/browser/*.browser.test.ts", { cwd: ROOT });
  return skip(
    `all ${files.length} files of browser tests`,
    noWindows,
    files.length,
  );
});
for (const name of Object.keys(TRIALS).filter(isTrialName))
  await part(`trial ${name}, in small`, async () => {
    if (noWindows !== null && hasWindows(name))
      return skip(`trial ${name}`, noWindows, 1);
    const parameters = ["server/trials.ts", name, "--small"];
    let code = await runProgram(process.execPath, parameters);
    if (isCi && code === 1) {
      notes.push(`TWICE: trial ${name} failed and was tried a second time.`);
      code = await runProgram(process.execPath, parameters);
    }
    if (code === ALL_SKIPPED)
      return skip(`trial ${name}`, "the reason given there", 1);
    return code === 0 ? PASSED : FAILED;
  });

const sum = addTallies(tallies);
print(["", ...notes].join("\n"));
print(describeTally(sum));
process.exit(sum.failed === 0 ? 0 : 1);
