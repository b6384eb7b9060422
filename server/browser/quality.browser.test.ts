import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";

/** The pixels of a fine screen, twice as many each way as the page has. */
const FINE = { width: 640, height: 360, deviceScaleFactor: 2, mobile: false };

/** What is drawn with just now: whether edges are smoothed, and the most pixels for one of the page. */
interface Drawn {
  readonly isSmoothed: boolean;
  readonly pixels: number;
}

const island = holdIsland();
const browser = holdBrowser();

/** Waits for a picture and tells how it is drawn. */
async function readDrawn({ page }: Person): Promise<Drawn> {
  await page.locator(".scene-picture canvas").waitFor();
  return page.evaluate<Drawn>(`(() => {
    const canvas = document.querySelector(".scene-picture canvas");
    const { antialias } = canvas.getContext("webgl2").getContextAttributes();
    return { isSmoothed: antialias, pixels: canvas.width / canvas.clientWidth };
  })()`);
}

/** Marks the picture that is there, so that the next one is told from it. */
const markPicture = ({ page }: Person): Promise<unknown> =>
  page.evaluate(
    "document.querySelector('.scene-picture canvas').dataset.before = ''",
  );

test("three qualities are chosen by hand, each draws another picture, and what was measured does not undo it", async () => {
  const person = await Person.open(browser, "Wilma", { view: "3d" });
  const { page } = person;
  const devtools = await person.context.newCDPSession(page);
  await devtools.send("Emulation.setDeviceMetricsOverride", FINE);
  const { token } = await island.invite("participant", person.name);
  await person.enterBy(`${island.url}/come-in#${token}`);

  const choose = async (quality: "low" | "medium" | "high"): Promise<Drawn> => {
    await markPicture(person);
    await person.open("command.help.open", "feature.help.title");
    const button = person.button(`settings.picture-${quality}`);
    await button.click();
    await page.locator(".scene-picture canvas:not([data-before])").waitFor();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    return readDrawn(person);
  };

  const high = await choose("high");
  expect(high.isSmoothed).toBe(true);
  expect(high.pixels).toBeGreaterThan(1.9);
  const medium = await choose("medium");
  expect(medium.isSmoothed).toBe(true);
  expect(medium.pixels).toBeLessThan(1.6);
  expect(medium.pixels).toBeGreaterThan(1.05);
  const low = await choose("low");
  expect(low.isSmoothed).toBe(false);
  expect(low.pixels).toBeLessThan(1.05);

  await page.evaluate("localStorage.setItem('islet.measured-picture', 'high')");
  await page.reload();
  await person.arrived();
  expect((await readDrawn(person)).isSmoothed).toBe(false);
  expect(person.faults).toEqual([]);
  await person.close();
});
