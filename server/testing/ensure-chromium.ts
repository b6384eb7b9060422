import { findChromium } from "./find-chromium.ts";
import { installPackages } from "./install-packages.ts";

/** Finds a Chromium, else installs the system's own where that is allowed; `null` where there is none to be had. */
export async function ensureChromium(): Promise<string | null> {
  if (findChromium() === null) await installPackages(["chromium"], true);
  return findChromium();
}
