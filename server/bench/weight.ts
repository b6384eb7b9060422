import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { openBrowser } from "../browser/open-browser.ts";
import { Person } from "../browser/person.ts";
import { startTestIsland } from "../testing/start-test-island.ts";
import type { RunBench } from "./run-bench.ts";

/** What coming to the island may weigh, from the link to the first step; bytes. */
export const WEIGHT_BUDGET = {
  /** All script of the page, packed with gzip. */
  scriptGzip: 350_000,
  /** What shapes people beside the page, and holds nobody up. */
  workerGzip: 25_000,
  /** All that came over the line: pages, script, words, letters, models. */
  transferred: 2_500_000,
} as const;

const CLIENT_DIST = new URL("../../client/dist", import.meta.url);

/** What came, by kind, such as `js` or `glb`. */
export interface Weight {
  readonly scriptGzip: number;
  readonly workerGzip: number;
  readonly transferred: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly scripts: Readonly<Record<string, number>>;
}

/** Counts all that a page and its workers fetch, as it came over the line. */
function countTransferred(page: Page): () => Promise<Map<string, number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on("requestfinished", (request) => {
    const { pathname } = new URL(request.url());
    const size = request
      .sizes()
      .then((each) => each.responseBodySize + each.responseHeadersSize);
    sizes.set(pathname, size);
  });
  return async () => {
    const all = new Map<string, number>();
    for (const [path, size] of sizes) all.set(path, await size);
    return all;
  };
}

/**
 * Follows a sign-in link with a browser that was never here and takes a step.
 * Counts until all that stands in the open has come, though a step needs less.
 * Needs a built client.
 */
export async function weighArrival(): Promise<Weight> {
  const island = await startTestIsland();
  const browser = await openBrowser();
  try {
    const person = await Person.open(browser, "Walter", { view: "3d" });
    const { page } = person;
    const read = countTransferred(page);
    const { token } = await island.invite("participant", person.name);
    await person.enterBy(`${island.url}/come-in#${token}`);
    await page.locator(".loading-note").waitFor({ state: "attached" });
    await page.locator(".loading-note").waitFor({ state: "hidden" });
    await page.keyboard.press("ArrowUp", { delay: 500 });
    await page.waitForLoadState("networkidle");
    const came = await read();
    const byKind: Record<string, number> = {};
    const scripts: Record<string, number> = {};
    for (const [path, bytes] of came) {
      const kind = /\.(\w+)$/.exec(path)?.[1] ?? "pages and answers";
      byKind[kind] = (byKind[kind] ?? 0) + bytes;
      if (kind !== "js" || !path.startsWith("/assets/")) continue;
      const file = await readFile(`${CLIENT_DIST.pathname}${path}`);
      scripts[path] = gzipSync(file, { level: 9 }).length;
    }
    const sum = (of: Readonly<Record<string, number>>): number =>
      Object.values(of).reduce((all, each) => all + each, 0);
    const worker = sum(
      Object.fromEntries(
        Object.entries(scripts).filter(([path]) => path.includes("worker")),
      ),
    );
    return {
      scriptGzip: sum(scripts) - worker,
      workerGzip: worker,
      transferred: sum(byKind),
      byKind,
      scripts,
    };
  } finally {
    await browser.close();
    await island.stop();
  }
}

/** What the first visit weighs. Throws where a budget is broken. */
export const runWeightBench: RunBench = async (_size, say) => {
  const weight = await weighArrival();
  for (const [path, bytes] of Object.entries(weight.scripts).toSorted(
    ([, a], [, b]) => b - a,
  ))
    say(`${path}: ${(bytes / 1000).toFixed(1)} kB`);
  for (const what of ["scriptGzip", "workerGzip", "transferred"] as const)
    if (weight[what] > WEIGHT_BUDGET[what])
      throw new Error(`over budget: ${what} is ${weight[what]}`);
  return {
    rows: Object.entries(weight.byKind).map(([kind, bytes]) => ({
      kind,
      transferredKb: bytes / 1000,
    })),
    ratios: {
      "script, to what it may weigh":
        weight.scriptGzip / WEIGHT_BUDGET.scriptGzip,
      "all that came, to what it may weigh":
        weight.transferred / WEIGHT_BUDGET.transferred,
    },
  };
};
