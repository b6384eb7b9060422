import { existsSync } from "node:fs";
import { runProgram } from "./run-program.ts";

const APT = "/usr/bin/apt-get";

/**
 * Installs packages of Debian where that is allowed; elsewhere it does nothing.
 * @param isWhole with everything that Debian recommends beside them
 */
export async function installPackages(
  packages: readonly string[],
  isWhole = false,
): Promise<void> {
  const mayInstall = process.getuid?.() === 0 && existsSync(APT);
  if (!mayInstall || packages.length === 0) return;
  await runProgram(APT, ["update", "-q"]);
  const options = ["install", "-y", "-q"];
  if (!isWhole) options.push("--no-install-recommends");
  await runProgram(APT, [...options, ...packages]);
}
