import { parseArgs } from "node:util";
import {
  addTallies,
  describeTally,
  FAILED,
  PASSED,
  SKIPPED,
} from "./testing/tally.ts";
import {
  ALL_SKIPPED,
  isTrialName,
  TRIALS,
  type TrialName,
} from "./trials/registry.ts";
import { TrialSkipped } from "./trials/trial-skipped.ts";

/**
 * `npm run trials [NAME] [-- --small] [--rounds N]`: the long ones, one after
 * the other. The last line counts them.
 */

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function readWish():
  | { names: TrialName[]; rounds: number | undefined; isSmall: boolean }
  | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        small: { type: "boolean", default: false },
        rounds: { type: "string" },
      },
    });
    const unknown = positionals.find((name) => !isTrialName(name));
    if (unknown !== undefined)
      return `There is no trial "${unknown}". There are: ${Object.keys(TRIALS).join(", ")}.`;
    const rounds =
      values.rounds === undefined ? undefined : Number(values.rounds);
    if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
      return "--rounds needs a whole number above 0.";
    const names = positionals.filter(isTrialName);
    return {
      names: names.length > 0 ? names : Object.keys(TRIALS).filter(isTrialName),
      rounds,
      isSmall: values.small,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const wish = readWish();
if (typeof wish === "string") {
  print(wish);
  process.exit(2);
}
const tallies = [];
for (const name of wish.names) {
  const { load, rounds } = TRIALS[name];
  const run = await load();
  const wanted = wish.rounds ?? (wish.isSmall ? rounds.small : rounds.full);
  print(`trial ${name}: ${wanted} rounds`);
  try {
    await run(wanted, (line) => print(`  ${line}`), wish.isSmall);
    tallies.push(PASSED);
  } catch (error) {
    const isSkipped = error instanceof TrialSkipped;
    print(
      isSkipped
        ? `  SKIPPED: ${error.message}`
        : `  FAILED: ${error instanceof Error ? error.stack : String(error)}`,
    );
    tallies.push(isSkipped ? SKIPPED : FAILED);
  }
}
const sum = addTallies(tallies);
print(describeTally(sum));
if (sum.failed > 0) process.exit(1);
process.exit(sum.passed === 0 ? ALL_SKIPPED : 0);
