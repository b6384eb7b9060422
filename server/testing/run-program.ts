import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The folder of the whole house. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Runs a program in the house's folder, its words going to the terminal. Gives its exit code; 1 where it could not be started. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
): Promise<number> {
  const child = spawn(program, parameters, { cwd: ROOT, stdio: "inherit" });
  try {
    const [code] = (await once(child, "exit")) as [number | null];
    return code ?? 1;
  } catch {
    return 1;
  }
}

/** Runs one of the scripts in package.json with the npm that runs us. */
export function runScript(
  name: string,
  parameters: readonly string[] = [],
): Promise<number> {
  const npm = process.env["npm_execpath"];
  const words = ["run", "--silent", name, "--", ...parameters];
  return npm === undefined
    ? runProgram("npm", words)
    : runProgram(process.execPath, [npm, ...words]);
}
