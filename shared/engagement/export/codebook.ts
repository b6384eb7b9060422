import type { DictionaryEntry } from "../dictionary.ts";
import type { EngagementParameters } from "../parameters.ts";
import { MISSING, type TableShape } from "./table.ts";
import { TABLES } from "./tables.ts";

/**
 * The codebook: every table, column, missing code, event and payload key in
 * words, straight from what the program itself works by.
 */
export function writeCodebook(
  head: { readonly study: string; readonly software: string },
  parameters: EngagementParameters,
  dictionary: readonly DictionaryEntry[],
): string {
  return [
    `# Codebook of study ${head.study}`,
    `Written by ${head.software}. The tables are CSV files (UTF-8, RFC 4180, lines end in CR LF), described for machines in datapackage.json.`,
    HOW_TO_READ,
    list(
      Object.entries(MISSING).map(([code, label]) => `\`${code}\`: ${label}.`),
    ),
    "## Parameters in force",
    list(
      Object.entries(parameters).map(
        ([key, value]) => `\`${key}\`: ${String(value)}`,
      ),
    ),
    ...TABLES.map(describeTable),
    "## Events",
    "The names that stand in events.csv, and the keys of their payload. Keys that are not described here do not leave the house.",
    ...dictionary.map(describeEvent),
    HOW_FIGURES_ARE_MADE,
  ]
    .join("\n\n")
    .concat("\n");
}

const HOW_TO_READ = `## How to read the files

- Moments are UTC with milliseconds, lengths of time whole milliseconds, dates those of the study's time zone (\`timeZone\` below).
- Texts stand in quotes, also such as \`"NA"\` or \`"007"\`; numbers, moments, yes and no, and missing codes never do. A text may hold line breaks.
- **One rule to undo**: a text that a spreadsheet could take for a formula (it begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a line break), or a reader for a missing code, has an apostrophe before it. Take one apostrophe off the front of every text that begins with one, and you have the text as it was. JSON in \`payload\` begins with a brace and needs no rule.
- No cell is blank for want of a value; it holds one of these codes:`;

const HOW_FIGURES_ARE_MADE = `## How figures are made

- \`node recompute.mjs\` in this folder recomputes every figure of metrics.csv and breakdowns.csv, first sessions, dwell, items and attendance from events.csv alone, and compares all of them. It needs nothing but Node.
- Times are added as whole milliseconds and divided once. Means and deviations add the sorted values from the least to the greatest, in double precision; digits are the shortest that give the same number back.
- L, Z and I count island sessions from study day 0 on, M and E all sessions. Nothing divided by nothing is \`!no-value\`.`;

function describeTable(table: TableShape): string {
  const rows = Object.entries(table.columns).map(
    ([name, { type, unit, meaning }]) =>
      `| ${name} | ${unit === "" ? type : `${type}, ${unit}`} | ${meaning} |`,
  );
  return [
    `## ${table.name}.csv\n\n${table.about}\n\nKey: ${table.key.join(", ")}.\n`,
    "| Column | Type, unit | Meaning |",
    "|---|---|---|",
    ...rows,
  ].join("\n");
}

function describeEvent(entry: DictionaryEntry): string {
  const keys = entry.fields.map(
    ({ key, type, unit, required, meaning }) =>
      `\`${key}\` (${[type, unit, required ? "always" : ""].filter((part) => part !== "").join(", ")}): ${meaning}.`,
  );
  const title = `### ${entry.name}, version ${entry.version}\n\n${entry.meaning}`;
  return keys.length === 0 ? title : `${title}\n\n${list(keys)}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
