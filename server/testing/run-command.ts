import { execFile } from "node:child_process";

const CLI = new URL("../commands/islet.ts", import.meta.url).pathname;

/** Types a command as an operator does. Gives what it prints with `--json`; throws with its words when it fails. */
export function runCommand(
  dataDir: string,
  words: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [CLI, ...words, "--json"],
      { env: { ...process.env, DATA_DIR: dataDir } },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${words.join(" ")}: ${stdout} ${stderr}`));
        else resolve(JSON.parse(stdout) as Readonly<Record<string, unknown>>);
      },
    );
  });
}
