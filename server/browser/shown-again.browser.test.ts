import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { plantDeck } from "../features/testing/plant-deck.ts";
import { postFilm } from "../features/testing/bring-film.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { findPageFaults } from "./find-page-faults.ts";
import { holdBrowser } from "./hold-browser.ts";
import { goToClass } from "./class-acts.ts";
import { Person } from "./person.ts";
import { tabTo } from "./tab-to.ts";
import { word } from "./word.ts";

const PROJECTOR = "classroom/projector";
const PHONE = { width: 390, height: 844 };

const island = holdIsland();
const browser = holdBrowser();

/** Nora leads a recorded class that is shown a deck, a card, a film and a picture. */
async function holdClass(): Promise<Visitor> {
  const { studyId } = island;
  const add = (title: string, slideCount: number) =>
    plantDeck(island, { studyId, title, slideCount });
  const deck = await add("Plates", 4);
  const picture = await add("A bowl of beans", 1);
  const nora = new Visitor(island.url);
  await nora.come((await island.invite("educator", "Nora")).token);
  await nora.ask("travel.go", { to: { place: "classroom" } });
  await nora.ask("seat.take", { seat: "any" });
  const film = await postFilm(island.url, nora, "Cooking beans");
  await nora.ask("class.start", { title: "Beans and plates" });
  await nora.ask("recording.start", {});
  await nora.ask("deck.show", { station: PROJECTOR, deck });
  await nora.ask("deck.turn", { station: PROJECTOR, slide: 2 });
  await nora.ask("card.show", {
    address: "https://example.org/beans",
    title: "More about beans",
  });
  await nora.ask("timer.start", { seconds: 600 });
  await nora.ask("video.show", { station: film.station });
  // Held there, for so short a film is over before a crowded machine looks.
  await nora.ask("video.steer", { isPlaying: false, positionS: 1 });
  await nora.ask("video.clear", {});
  await nora.ask("card.clear", {});
  const shown = await nora.ask("deck.show", {
    station: PROJECTOR,
    deck: picture,
  });
  expect(shown.ok).toBe(true);
  return nora;
}

/** Waits until the page has drawn what it has and fetched what it wants. */
async function settle({ page }: Person): Promise<void> {
  await page.evaluate("new Promise((done) => setTimeout(done))");
  await page
    .getByText(word("panel.loading"), { exact: true })
    .first()
    .waitFor({ state: "hidden" });
}

/** Presses a button by keyboard until something is there. */
async function pressUntil(
  person: Person,
  button: Locator,
  there: Locator,
): Promise<void> {
  await tabTo(person.page, button, 60);
  for (let presses = 0; presses < 20; presses += 1) {
    await settle(person);
    if (await there.first().isVisible()) return;
    await person.page.keyboard.press("Enter");
  }
  await there.first().waitFor();
}

test("what a class was shown is looked back at by who comes late, and seen again in order by who missed it", async () => {
  const nora = await holdClass();
  const late = await Person.comeIn(browser, island, {
    name: "Late",
    role: "participant",
    view: "text",
  });
  await goToClass(late);
  const panel = await late.open(
    "command.lookback.open",
    "feature.lookback.title",
  );
  const options = panel.getByRole("option");
  await expect
    .poll(() => options.allInnerTexts())
    .toEqual([
      "1. Plates · 1 · Hello 1",
      "2. Plates · 2 · Hello 2",
      `3. ${word("lookback.card", { title: "More about beans" })}`,
      `4. ${word("lookback.film", { title: "Cooking beans" })}`,
      "5. A bowl of beans",
    ]);
  expect(await findPageFaults(late)).toEqual([]);
  const back = panel.getByRole("button", { name: word("deck.previous") });
  const video = panel.locator("video");
  await pressUntil(late, back, video);
  await panel.getByText("Beans & peas").waitFor();
  expect(await findPageFaults(late)).toEqual([]);
  const link = panel.getByRole("link", { name: word("card.open") });
  await pressUntil(late, back, link);
  expect(await link.getAttribute("href")).toBe("https://example.org/beans");
  await pressUntil(late, back, panel.getByText("Hello 2", { exact: true }));
  // Nobody else's screen has turned.
  expect(nora.shown.projectors.get(PROJECTOR)?.title).toBe("A bowl of beans");

  await nora.ask("class.end", {});
  const missed = await Person.comeIn(browser, island, {
    name: "Missed",
    role: "participant",
    view: "text",
  });
  const { page } = missed;
  await page.goto(`${island.url}/recordings`);
  await missed.press("recording.see-which", { title: "Beans and plates" });
  const next = missed.button("recording.next");
  const screen = page.locator(".replay-both");
  const inScreen = (text: string) => screen.getByText(text, { exact: true });
  await pressUntil(missed, next, inScreen("Hello 1"));
  await pressUntil(missed, next, inScreen("Hello 2"));
  await pressUntil(missed, next, inScreen("More about beans"));
  await pressUntil(missed, next, screen.getByRole("timer"));
  const film = screen.locator("figure video");
  await pressUntil(missed, next, film);
  await screen.getByText("Beans & peas").first().waitFor();
  expect(await findPageFaults(missed)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await findPageFaults(missed)).toEqual([]);
  await missed.press("recording.next");
  // In step with the class, which held it there.
  await expect
    .poll(() => page.evaluate("document.querySelector('video').currentTime"))
    .toBeCloseTo(1, 1);
  await pressUntil(missed, next, page.getByText(/^Slide 1 of 1/));
  await film.waitFor({ state: "detached" });
  await page.getByText(word("recording.as-text")).click();
  const text = page.locator(".replay-text");
  await text
    .getByText(word("recording.film", { title: "Cooking beans", at: "0:01" }))
    .waitFor();
  await text.getByText("More about beans").waitFor();
  expect(late.faults).toEqual([]);
  expect(missed.faults).toEqual([]);

  await nora.ask("video.remove", {
    film: (
      await island.services.database.db
        .selectFrom("film")
        .select("id")
        .executeTakeFirstOrThrow()
    ).id,
  });
  await page.reload();
  await missed.press("recording.see-which", { title: "Beans and plates" });
  await page.getByText(word("recording.as-text")).click();
  await text.getByText(word("recording.film-deleted")).first().waitFor();
  await nora.leave();
});
