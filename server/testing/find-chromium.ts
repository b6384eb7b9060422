import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Where Chromium and its kin are usually installed. */
const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium on this machine: the one named by `CHROMIUM`, an installed one, or
 * the one Playwright keeps; `null` where there is none.
 */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM"];
  const paths = [
    ...(named ? [named] : []),
    ...USUAL_PATHS,
    chromium.executablePath(),
  ];
  return paths.find((path) => path !== "" && existsSync(path)) ?? null;
}
