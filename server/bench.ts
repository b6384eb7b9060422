import { parseArgs } from "node:util";
import { drawTable } from "./bench/draw-table.ts";
import { BENCHES, type BenchName, isBenchName } from "./bench/registry.ts";
import type { BenchResult } from "./bench/run-bench.ts";

/**
 * `npm run bench [NAME] [-- --json] [--people N] [--seconds S] [--rounds R]`:
 * how fast the house is beside something plainer, in one run.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    people: { type: "string" },
    seconds: { type: "string" },
    rounds: { type: "string" },
  },
});
const write = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

const unknown = positionals.find((name) => !isBenchName(name));
const { people, seconds, rounds } = values;
const sizes = { people, seconds, rounds };
const wrong = Object.entries(sizes).find(
  ([, size]) => size !== undefined && !(Number(size) > 0),
);
if (unknown !== undefined || wrong !== undefined) {
  say(
    unknown === undefined
      ? `--${wrong?.[0]} needs a number above 0.`
      : `There is no bench "${unknown}". There are: ${Object.keys(BENCHES).join(", ")}.`,
  );
  process.exit(2);
}
const size = Object.fromEntries(
  Object.entries(sizes)
    .filter(([, given]) => given !== undefined)
    .map(([name, given]) => [name, Number(given)]),
);
const wished = positionals.filter(isBenchName);
const names: readonly BenchName[] =
  wished.length > 0 ? wished : Object.keys(BENCHES).filter(isBenchName);
const results: Partial<Record<BenchName, BenchResult>> = {};
for (const name of names) {
  process.stderr.write(`bench ${name}\n`);
  const run = await BENCHES[name]();
  const result = await run(size, say);
  results[name] = result;
  if (!values.json) for (const line of drawTable(result)) write(line);
}
if (values.json) write(JSON.stringify(results));
process.exit(0);
