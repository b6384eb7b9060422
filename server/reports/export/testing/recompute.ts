import { execFile } from "node:child_process";
import { join } from "node:path";

/** What the script that goes along with the data says of it. */
export interface Verdict {
  readonly ok: boolean;
  readonly cells: number;
  readonly differences: readonly {
    readonly where: string;
    readonly told: unknown;
    readonly found: unknown;
  }[];
}

/**
 * Runs the script of an export in a process of its own, as a researcher does.
 * @param variables of the researcher's machine, such as its time zone
 */
export function recompute(
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const script = join(folder, "recompute", "recompute.mjs");
    execFile(
      process.execPath,
      [script],
      { maxBuffer: 1 << 26, env: { ...process.env, ...variables } },
      (error, stdout, stderr) => {
        if (stdout === "") reject(error ?? new Error(stderr));
        else resolve(JSON.parse(stdout) as Verdict);
      },
    );
  });
}
