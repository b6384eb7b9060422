import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";
import { prepareScene } from "./pictures/bring-people.ts";
import { type PictureView, VIEWS } from "./pictures/views.ts";
import { seedDemonstration } from "./people/seed-demonstration.ts";
import { startIsland } from "./start-island.ts";
import { findChromium } from "./testing/find-chromium.ts";

/** Photographs the fixed views of the running island into assets/pictures/. */
const OUT = new URL("../assets/pictures/", import.meta.url).pathname;
const WEBP_QUALITY = 82;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const executablePath = findChromium();
if (!executablePath) {
  print("There is no Chromium here. Install one, or name it in CHROMIUM.");
  process.exit(1);
}
const only = process.argv.slice(2);
const dataDir = await mkdtemp(join(tmpdir(), "islet-pictures-"));
const outcome = readConfig(
  { PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "error" },
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

/** Photographs one view, as somebody who has just come. */
async function photograph(view: PictureView): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: view.widthPx, height: view.heightPx },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const { link, membershipId } = await scene.invite(view.role ?? "participant");
  await scene.place(membershipId, view.from);
  await page.goto(link.replace("/come-in", "/come-in?quality=high"));
  await page.getByRole("button", { name: /come in/i }).click();
  await page.waitForURL(`${island.url}/`);
  await page.goto(`${island.url}/?quality=${view.quality ?? "high"}`);
  await page.locator("canvas").waitFor();
  await page.waitForTimeout(view.settleMs ?? 9_000);
  for (const name of view.press ?? []) {
    await page.getByRole("button", { name }).first().click();
    await page.waitForTimeout(4000);
  }
  const file = join(OUT, `${view.name}.webp`);
  const { size } = await sharp(await page.screenshot())
    .webp({ quality: WEBP_QUALITY })
    .toFile(file);
  print(`${view.name}: ${Math.round(size / 1024)} kB`);
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
