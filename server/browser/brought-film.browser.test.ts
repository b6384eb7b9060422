import { AxeBuilder } from "@axe-core/playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { goToClass, startClass } from "./class-acts.ts";
import { holdBrowser } from "./hold-browser.ts";
import { openFilmClass } from "./open-film-class.ts";
import { Person } from "./person.ts";
import { word, type WordKey } from "./word.ts";

const FIXTURES = new URL("../features/video/fixtures/", import.meta.url)
  .pathname;
const CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:04.000\nBeans & peas\n";

const browser = holdBrowser();
/** One for each test, for an island holds one class at a time. */
let island: TestIsland;
beforeEach(async () => {
  island = await startTestIsland();
});
afterEach(() => island?.stop());

test("an educator brings a film, the class sees it with its words, and it is deleted", async () => {
  const { nora, ruth, panel } = await openFilmClass(browser, island, "text");
  await panel.getByText(word("video.add")).first().click();
  const choose = (
    label: WordKey,
    files: Parameters<typeof film.setInputFiles>[0],
  ) => panel.getByLabel(word(label)).setInputFiles(files);
  const film = panel.getByLabel(word("video.file"));
  await choose("video.file", {
    name: "beans.webm",
    mimeType: "video/webm",
    buffer: Buffer.from("<!doctype html>"),
  });
  await nora.reads("refusal.not-film");
  await choose("video.file", `${FIXTURES}tiny.webm`);
  await choose("video.captions-file", {
    name: "beans.vtt",
    mimeType: "text/vtt",
    buffer: Buffer.from("<script>alert(1)</script>"),
  });
  await nora.reads("refusal.no-captions");
  await choose("video.captions-file", {
    name: "beans.vtt",
    mimeType: "text/vtt",
    buffer: Buffer.from(CAPTIONS),
  });
  await panel.getByLabel(word("video.title")).fill("Beans");
  await panel.getByLabel(word("video.description")).fill("A pan of beans");
  const { violations } = await new AxeBuilder({ page: nora.page })
    .disableRules("region")
    .analyze();
  expect(violations).toEqual([]);
  await panel.getByRole("button", { name: word("video.send") }).click();
  await nora.press("video.show-which", { title: "Beans" });
  await ruth.page.getByRole("img", { name: "Beans. A pan of beans" }).waitFor();
  await ruth.sees("Beans & peas");
  // Held there, for so short a film is over before a crowded machine looks.
  await nora.askRaw("video.steer", { isPlaying: false, positionS: 2 });
  await ruth.page
    .locator(".film-caption", { hasText: "Beans & peas" })
    .waitFor();
  await nora.press("video.play");
  await expect
    .poll(() =>
      ruth.page.evaluate("document.querySelector('figure video').currentTime"),
    )
    .toBeGreaterThan(2.5);
  nora.page.on("dialog", (dialog) => void dialog.accept());
  await nora.press("video.delete-which", { title: "Beans" });
  await ruth.sees(word("video.was-deleted", { title: "Beans" }));
  await ruth.page.locator("figure video").waitFor({ state: "detached" });
  expect(nora.faults).toEqual([]);
  expect(ruth.faults).toEqual([]);
});

test("who reads is told plainly when the browser can't play it, and has its words", async () => {
  const ann = await Person.comeIn(browser, island, {
    name: "Ann",
    role: "educator",
    view: "text",
  });
  await goToClass(ann);
  await startClass(ann, "Another day");
  await ann.page.route("**/files/films/*", (route) => route.abort());
  const panel = await ann.open("command.video.open", "feature.video.title");
  await panel.getByText(word("video.add")).first().click();
  await panel
    .getByLabel(word("video.file"))
    .setInputFiles(`${FIXTURES}tiny.webm`);
  await panel.getByLabel(word("video.captions-file")).setInputFiles({
    name: "beans.vtt",
    mimeType: "text/vtt",
    buffer: Buffer.from(CAPTIONS),
  });
  await panel.getByRole("button", { name: word("video.send") }).click();
  await ann.press("video.show-which", { title: "tiny" });
  await ann.reads("video.broken-brought");
  await ann.sees("Beans & peas");
});
