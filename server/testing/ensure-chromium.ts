import { existsSync } from "node:fs";
import { findChromium } from "./find-chromium.ts";
import { runProgram } from "./run-program.ts";

const APT = "/usr/bin/apt-get";

/** Finds a Chromium, else installs the system's own where that is allowed; `null` where there is none to be had. */
export async function ensureChromium(): Promise<string | null> {
  const found = findChromium();
  if (found !== null) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync(APT);
  if (!mayInstall) return null;
  await runProgram(APT, ["update", "-q"]);
  await runProgram(APT, ["install", "-y", "-q", "chromium"]);
  return findChromium();
}
