import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../testing/find-chromium.ts";

/** Without a graphics card Chromium draws by itself; slow, but the same pictures everywhere. */
const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
];

/** Starts a real Chromium. Throws where this machine has none: `npm test` looks for one first. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("No Chromium was found. Name one with CHROMIUM=/path.");
  return chromium.launch({ executablePath, args: FLAGS, timeout: 120_000 });
}
