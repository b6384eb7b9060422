import type { Browser } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { positionAt } from "../../shared/features/video/position-at.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { waitUntil } from "../testing/visitor.ts";
import { goToClass } from "./class-acts.ts";
import { openBrowser } from "./open-browser.ts";
import { openFilmClass } from "./open-film-class.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const TITLE = word("film.gentle-stretch.title");

let island: TestIsland;
let browser: Browser;
beforeEach(async () => {
  island = await startTestIsland();
  browser = await openBrowser();
});
afterEach(async () => {
  await browser?.close();
  await island?.stop();
});

const worldOf = () => {
  const world = island.services.worlds.get(island.studyId);
  if (!world) throw new Error("no island");
  return world;
};

/** How far a window is from where the class is, in seconds. */
async function gapOf(person: Person): Promise<number> {
  const look = () => {
    const world = worldOf();
    const video = world.state.videos.get("classroom");
    if (!video) throw new Error("no film");
    return positionAt(video, world.nowMs());
  };
  const beforeS = look();
  const hereS = Number(
    await person.page.evaluate("document.querySelector('video').currentTime"),
  );
  const afterS = look();
  // Asking a busy browser takes a while; what is within that while is in step.
  if (hereS < beforeS) return beforeS - hereS;
  return Math.max(0, hereS - afterS);
}

const comesInStep = (person: Person): Promise<void> =>
  waitUntil(
    async () => (await gapOf(person)) < 1,
    `${person.name} is in step`,
    120_000,
  );

test("everybody sees the film in step, also who comes late and who reads", async () => {
  const { nora, ruth, panel } = await openFilmClass(browser, island, "3d");
  await nora.press("video.show-which", { title: TITLE });
  await panel.locator("video").waitFor();
  await ruth.page.locator("figure video").waitFor();
  await ruth.reads("exercise.step.march-standing");
  await nora.press("video.play");
  await comesInStep(nora);
  await comesInStep(ruth);
  await ruth.page.locator(".film-caption", { hasText: /\w/ }).waitFor();

  await nora.page.getByRole("slider").fill("60");
  await comesInStep(nora);
  await comesInStep(ruth);

  const late = await Person.comeIn(browser, island, {
    name: "Walter",
    role: "participant",
    view: "text",
    size: { width: 390, height: 700 },
  });
  await goToClass(late);
  await late.page.locator("figure video").waitFor();
  await comesInStep(late);

  // However long that took, the film is not over.
  await nora.askRaw("video.steer", { isPlaying: true, positionS: 30 });
  await nora.button("video.hold").waitFor();
  await nora.press("video.back", { count: 10 });
  await nora.press("video.hold");
  await nora.button("video.play").waitFor();
  for (const each of [nora, ruth, late]) {
    await comesInStep(each);
    await waitUntil(
      async () =>
        (await each.page.evaluate("document.querySelector('video').paused")) ===
        true,
      "it rests",
    );
  }
  for (const each of [nora, ruth, late]) expect(each.faults).toEqual([]);
  await nora.press("video.clear");
  await ruth.page.locator("video").waitFor({ state: "detached" });
  for (const each of [nora, ruth, late]) await each.close();
});
