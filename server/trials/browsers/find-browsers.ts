import { globSync } from "node:fs";
import { findProgram } from "../../testing/find-program.ts";
import { installPackages } from "../../testing/install-packages.ts";
import type { DrivenWindow } from "./driven-window.ts";
import { openChromium } from "./open-chromium.ts";
import { openFirefox } from "./open-firefox.ts";
import { openWebkit } from "./open-webkit.ts";

interface Browser {
  readonly name: string;
  readonly open: () => Promise<DrivenWindow>;
}

/** What to install of Debian for the browsers beside Chromium. */
const PACKAGES = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
/** WebKitGTK's small browser lies beside the library. */
const MINI_BROWSER = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser";

/** The browsers of this machine, and the packages of those it lacks; with `mayInstall` they are fetched first, where that is allowed. */
export async function findBrowsers(mayInstall: boolean): Promise<{
  readonly found: readonly Browser[];
  readonly missing: readonly string[];
}> {
  const first = look();
  if (!mayInstall || first.missing.length === 0) return first;
  await installPackages(first.missing);
  return look();
}

function look(): Awaited<ReturnType<typeof findBrowsers>> {
  const [firefox, driver, screen] = [
    findProgram("firefox-esr"),
    findProgram("WebKitWebDriver"),
    findProgram("Xvfb"),
  ];
  const browser = globSync(MINI_BROWSER)[0];
  const found: Browser[] = [{ name: "Chromium", open: openChromium }];
  if (firefox && screen)
    found.push({ name: "Firefox", open: () => openFirefox(firefox) });
  if (driver && browser && screen)
    found.push({
      name: "WebKitGTK",
      open: () => openWebkit({ driver, browser }),
    });
  const isHere = [firefox, driver && browser, screen];
  return { found, missing: PACKAGES.filter((_, at) => !isHere[at]) };
}
