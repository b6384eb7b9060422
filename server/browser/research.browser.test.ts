import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { makeSlidesScenario } from "../../shared/engagement/slides-scenario.ts";
import type { Language } from "../../shared/words/languages.ts";
import { simulatePeople } from "../people/simulate-people.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { tabTo } from "./tab-to.ts";
import { word, type WordKey } from "./word.ts";

const SIZES = {
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
const LANGUAGES = ["en", "es", "ko"] as const;
const DAY_MS = 86_400_000;
/** Twenty-five figures lie on the way. */
const MOST_TABS = 80;
const FIGURES = 25;

const island = holdIsland();
const browser = holdBrowser();
beforeAll(async () => {
  const { database, recorder, clock } = island.services;
  const study = { id: island.studyId, language: "en" };
  const lines = makeSlidesScenario(clock.now().getTime() - 179 * DAY_MS);
  await simulatePeople(database, recorder, study, lines, clock.now());
});

/** A researcher who has come in and sees the page's title. */
async function openPage(
  language: Language,
  size: keyof typeof SIZES,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    locale: language,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const { token } = await island.invite("researcher", "Robin", {
    language,
  });
  await page.goto(`${island.url}/come-in#${token}`);
  await pressKey(page, word("come-in.button", {}, language));
  await heading(page, "research.title", language).waitFor();
  return page;
}

const heading = (page: Page, key: WordKey, language: Language) =>
  page.getByRole("heading", { name: word(key, {}, language), exact: true });

/** Goes to a button by the Tab key and presses Enter. */
async function pressKey(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: true }), MOST_TABS);
  await page.keyboard.press("Enter");
}

/** What stands in anybody's way, and by how much the page is wider than the screen. */
async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const tooWide = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return [
    ...violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    ),
    ...(Number(tooWide) > 0 ? [`${String(tooWide)} px too wide`] : []),
  ];
}

describe.each(LANGUAGES)("a researcher's page in %s", (language) => {
  const t = (key: WordKey): string => word(key, {}, language);

  test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])(
    "shows made-up people apart from real ones, by keyboard alone, at the size of a %s",
    async (size) => {
      const page = await openPage(language, size);
      const whose = page.getByLabel(t("research.whose"), { exact: true });
      await tabTo(page, whose, MOST_TABS);
      await page.keyboard.press("ArrowDown");
      await page.getByText(t("research.simulated")).waitFor();
      await heading(page, "research.retention", language).waitFor();

      const figures = page.locator("[data-metric]");
      expect(await figures.count()).toBe(FIGURES);
      const logins = page.locator('[data-metric="L1"]');
      expect(await logins.innerText()).toContain("38");
      expect(await logins.innerText()).toContain(t("research.L1.meaning"));
      expect(await findFaults(page)).toEqual([]);

      const more = logins.locator("summary");
      await tabTo(page, more, MOST_TABS);
      await page.keyboard.press("Enter");
      await logins.getByText(t("research.quartiles")).waitFor();
      const asTable = page.locator("#retention ~ details summary");
      await tabTo(page, asTable, MOST_TABS, "Shift+Tab");
      await page.keyboard.press("Enter");
      await page
        .getByRole("columnheader", { name: t("research.share-came") })
        .waitFor();
      expect(await findFaults(page)).toEqual([]);
      await page.context().close();
    },
  );
});

test("an export is asked for, awaited and fetched by keyboard alone", async () => {
  const page = await openPage("en", "desk");
  await pressKey(page, word("research.export-make"));
  const link = page.getByRole("link", { name: word("research.export-get") });
  await tabTo(page, link, MOST_TABS);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  expect(download.suggestedFilename()).toMatch(/^islet-TEST-.*\.zip$/);
  await page.context().close();
});

test("says how far the numbers are, that they can't be had, and tries again", async () => {
  const page = await openPage("en", "phone");
  const failing = Promise.withResolvers<void>();
  let fails = true;
  await page.route("**/api/research?*", async (route) => {
    await failing.promise;
    await (fails ? route.abort() : route.continue());
  });
  await page.route("**/api/research/progress?*", (route) =>
    route.fulfill({
      json: { ok: true, reply: { progress: { done: 3, people: 40 } } },
    }),
  );
  await page.reload();
  await page.getByText(word("research.working-out")).waitFor();
  await page
    .getByText(word("research.worked-out", { done: 3, people: 40 }))
    .waitFor();
  expect(await findFaults(page)).toEqual([]);
  failing.resolve();
  await page.getByText(word("research.failed")).waitFor();
  await page.getByText(word("refusal.unreachable")).waitFor();
  expect(await findFaults(page)).toEqual([]);
  fails = false;
  await pressKey(page, word("research.try-again"));
  await heading(page, "research.rules", "en").waitFor();
  await page.context().close();
});
