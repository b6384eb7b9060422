import { parseArgs } from "node:util";
import { resolve } from "node:path";
import type { Command } from "./command.ts";

/** What was typed, made out. */
export type Typed =
  | {
      readonly kind: "run";
      readonly command: Command;
      readonly options: Readonly<Record<string, string>>;
      readonly file: string;
      readonly json: boolean;
    }
  | { readonly kind: "help"; readonly command: Command | null }
  | {
      readonly kind: "wrong";
      readonly sentence: string;
      readonly json: boolean;
    };

/**
 * Makes out a command line.
 * @param folder relative paths are resolved against it
 */
export function parseCommand(
  words: readonly string[],
  commands: readonly Command[],
  folder: string,
): Typed {
  const json = words.includes("--json");
  const command = commands.find(({ name }) =>
    name.split(" ").every((word, index) => words[index] === word),
  );
  if (!command)
    return words.length === 0 || words.includes("--help")
      ? { kind: "help", command: null }
      : {
          kind: "wrong",
          json,
          sentence: `There is no command "${words.slice(0, 2).join(" ")}". Try --help.`,
        };
  if (words.includes("--help")) return { kind: "help", command };
  const options: Record<string, { type: "string" | "boolean" }> = {
    json: { type: "boolean" },
  };
  for (const [name, option] of Object.entries(command.options))
    options[name] = { type: option.flag ? "boolean" : "string" };
  try {
    const parsed = parseArgs({
      args: words.slice(command.name.split(" ").length),
      options,
      allowPositionals: command.file !== undefined,
    });
    const given = Object.fromEntries(
      Object.entries(parsed.values).map(([name, value]) => [
        name,
        command.options[name]?.isPath
          ? resolve(folder, String(value))
          : String(value),
      ]),
    );
    const missing = Object.entries(command.options).find(
      ([name, option]) => option.required && given[name] === undefined,
    );
    const [file] = parsed.positionals;
    if (missing)
      return { kind: "wrong", json, sentence: `--${missing[0]} is missing.` };
    if (command.file && file === undefined)
      return {
        kind: "wrong",
        json,
        sentence: `${command.file.name} is missing.`,
      };
    return {
      kind: "run",
      command,
      json,
      options: given,
      file: file === undefined ? "" : resolve(folder, file),
    };
  } catch (error) {
    return {
      kind: "wrong",
      json,
      sentence: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The help page of one command, or of all. */
export function describeCommands(
  commands: readonly Command[],
  one: Command | null,
): string[] {
  if (!one)
    return [
      "npm run islet -- COMMAND [--json]",
      "",
      ...commands.map((each) => `  ${each.name.padEnd(18)} ${each.about}`),
      "",
      "COMMAND --help says more. Exit codes: 0 done, 1 refused, 2 used wrongly, 3 not yet.",
    ];
  return [
    `npm run islet -- ${one.name}${one.file ? ` ${one.file.name}` : ""} [options]`,
    "",
    one.about,
    "",
    ...(one.file ? [`  ${one.file.name.padEnd(20)} ${one.file.about}`] : []),
    ...Object.entries(one.options).map(
      ([name, option]) =>
        `  --${name.padEnd(18)} ${option.about}${option.required ? " (needed)" : ""}`,
    ),
    `  --${"json".padEnd(18)} one JSON object on standard output, nothing else`,
  ];
}
