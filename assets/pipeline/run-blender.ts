/** Finds and runs Blender, which only those need who change a place's look. */
import { spawn, spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";

export const NO_BLENDER =
  "Blender was not found, so the models in assets/built stay as they are. Install Blender 3.4 or later, or name it in BLENDER, and run this again. Nobody needs Blender to run the island.";

/** The command that starts Blender, or undefined where there is none. */
export function findBlender(): string | undefined {
  const command = process.env["BLENDER"] ?? "blender";
  const tried = spawnSync(command, ["--version"], { stdio: "ignore" });
  return tried.status === 0 ? command : undefined;
}

/** Runs one of our scripts without a window; what it says goes to a log. Rejects when it fails. */
export async function runBlender(
  command: string,
  script: string,
  args: readonly string[],
  logPath: string,
): Promise<void> {
  const log = createWriteStream(logPath);
  const child = spawn(
    command,
    [
      "--background",
      "--factory-startup",
      "--python-exit-code",
      "1",
      "--python",
      script,
      "--",
      ...args,
    ],
    { env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } },
  );
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`Blender failed; see ${logPath}`);
}
