import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";
import { prepareScene } from "./pictures/bring-people.ts";
import { judgeContrast } from "./pictures/judge-contrast.ts";
import { sampleContrast } from "./pictures/sample-contrast.ts";
import { type PictureView, SHOWN, VIEWS } from "./pictures/views.ts";
import { watchCamera } from "./pictures/watch-camera.ts";
import { seedDemonstration } from "./people/seed-demonstration.ts";
import { startIsland } from "./start-island.ts";
import { findChromium } from "./testing/find-chromium.ts";

/**
 * `npm run pictures [NAME ...]` photographs the fixed views of the running
 * island into data/pictures/ and samples the contrast of names and signs in
 * them; it fails where that is too low. `-- --show` also puts those that the
 * README shows into assets/pictures/.
 */
const OUT = new URL("../data/pictures/", import.meta.url).pathname;
const SHOWN_IN = new URL("../assets/pictures/", import.meta.url).pathname;
const WEBP_QUALITY = 78;
const KILOBYTE = 1024;
/** Without a graphics card, on a busy machine, a page answers late. */
const PATIENCE_MS = 120_000;
/** Runs in the page: waits until people far off, who are posed in every fourth picture only, sit as they should. */
const DRAW_ON = `new Promise((done) => {
  let left = 24;
  const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
  next();
})`;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const executablePath = findChromium();
if (!executablePath) {
  print("There is no Chromium here. Install one, or name it in CHROMIUM.");
  process.exit(1);
}
const args = process.argv.slice(2);
const only = args.filter((arg) => !arg.startsWith("--"));
const dataDir = await mkdtemp(join(tmpdir(), "islet-pictures-"));
// The photographer of one view is gone before the next is taken.
const outcome = readConfig(
  { PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "error", SEAT_KEPT_SECONDS: "1" },
  "/",
);
if (!outcome.ok) throw new Error(outcome.problems.join("; "));
const island = await startIsland(
  outcome.config,
  createLogger("error"),
  (services) => seedDemonstration(services, services.clock.now()),
);
island.markReady();
const scene = await prepareScene(island);
const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
  ],
});
await mkdir(OUT, { recursive: true });
const unreadable: string[] = [];

/** Photographs one view, as somebody who has just come. */
async function photograph(view: PictureView): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: view.widthPx, height: view.heightPx },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await watchCamera(page);
  const { link, membershipId } = await scene.invite(view.role ?? "participant");
  await scene.place(membershipId, view.from);
  const { quality = "high", light = "afternoon" } = view;
  const search = `?quality=${quality}&light=${light}`;
  await page.goto(link.replace("/come-in", `/come-in${search}`));
  await page.getByRole("button", { name: /come in/i }).click();
  await page.waitForURL(`${island.url}/`);
  await page.goto(`${island.url}/${search}`);
  await page.locator("canvas").waitFor();
  // On a busy machine the line and the models may take longer than people do to settle.
  await page.getByRole("button", { name: /^chat$/i }).waitFor();
  await page.locator(".loading-note").waitFor({ state: "hidden" });
  await page.waitForTimeout(view.settleMs ?? 9_000);
  for (const name of view.press ?? []) {
    await page.getByRole("button", { name }).first().click();
    await page.waitForTimeout(4000);
  }
  await page.evaluate(DRAW_ON);
  const { screenshot, ...sampled } = await sampleContrast(
    page,
    view.signsOf ?? [],
  );
  const { size } = await sharp(screenshot)
    .webp({ quality: WEBP_QUALITY, effort: 6 })
    .toFile(join(OUT, `${view.name}.webp`));
  const { line, faults } = judgeContrast(sampled);
  print(`${view.name}: ${Math.round(size / KILOBYTE)} kB, ${line}`);
  unreadable.push(...faults.map((fault) => `${view.name}: ${fault}`));
  await context.close();
}

const wanted = VIEWS.filter(
  ({ name }) => only.length === 0 || only.includes(name),
);
for (const view of wanted.filter(({ isEmpty }) => isEmpty))
  await photograph(view);
const crowded = wanted.filter(({ isEmpty }) => !isEmpty);
if (crowded.length > 0) await scene.bring();
for (const view of crowded) await photograph(view);
await browser.close();
await scene.leave();
await island.stop();
await rm(dataDir, { recursive: true, force: true });
if (args.includes("--show"))
  for (const { name } of wanted.filter((view) => SHOWN.includes(view.name)))
    await copyFile(join(OUT, `${name}.webp`), join(SHOWN_IN, `${name}.webp`));
for (const fault of unreadable) print(`UNREADABLE ${fault}`);
process.exit(unreadable.length === 0 ? 0 : 1);
