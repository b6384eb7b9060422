import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/words/languages.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { openBrowser } from "./open-browser.ts";
import { isWiderThanItsWindow, listBarriers, openPage } from "./open-page.ts";
import type { Person } from "./person.ts";
import { tabTo } from "./tab-to.ts";
import { word } from "./word.ts";

const DESK = { size: { width: 1024, height: 700 } };
const PHONE = { isPhone: true };
const DAY_MS = 86_400_000;
/** The form is long, and before it stand the links and the calendar. */
const MOST_TABS = 80;

let island: TestIsland;
let browser: Browser;
let nurse: Visitor;
beforeAll(async () => {
  island = await startTestIsland();
  browser = await openBrowser();
  nurse = new Visitor(island.url);
  await nurse.come((await island.invite("educator", "Elena")).token);
  const planned = await nurse.ask("calendar.plan", {
    kind: "class",
    title: "Eating out",
    startsLocal: `${dayAfter(1)}T19:00`,
    minutes: 60,
    rule: "FREQ=WEEKLY;COUNT=4",
    capacity: 12,
    topics: null,
    members: null,
  });
  if (!planned.ok) throw new Error(planned.code);
});
afterAll(async () => {
  await browser?.close();
  await nurse?.leave();
  await island?.stop();
});

/** A date, so many days from now. */
function dayAfter(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Opens a page for somebody new, signed in. */
const openHere = (
  path: string,
  who: Parameters<typeof openPage>[3],
): Promise<Person> => openPage(island, browser, path, who);

test.each(
  LANGUAGES.flatMap((language) =>
    [
      { means: "desk", size: DESK },
      { means: "phone", size: PHONE },
    ].map(({ means, size }) => ({ language, means, size })),
  ),
)(
  "a participant says that they come, in $language on a $means",
  async ({ language, means, size }) => {
    const rosa = await openHere("/calendar", {
      role: "participant",
      name: `Rosa ${language} ${means}`,
      language,
      ...size,
    });
    const say = (key: Parameters<typeof word>[0], values = {}): string =>
      word(key, values, language);
    const come = rosa.page
      .getByRole("button", {
        name: say("calendar.come-which", { title: "Eating out" }),
      })
      .first();
    await come.click();
    await rosa.sees(say("calendar.answered-yes"));
    await expect.poll(() => come.getAttribute("aria-pressed")).toBe("true");
    expect(await listBarriers(rosa.page)).toEqual([]);
    expect(await isWiderThanItsWindow(rosa.page)).toBe(false);
    expect(rosa.faults).toEqual([]);
    await rosa.close();
  },
);

test("by keys alone a nurse plans a series for one person, and ends it", async () => {
  await island.invite("participant", "Walter");
  const page = await openHere("/calendar", {
    role: "educator",
    name: "Nora",
    ...DESK,
  });
  const field = (key: Parameters<typeof word>[0]) =>
    page.page.getByLabel(word(key), { exact: true });
  const write = async (
    key: Parameters<typeof word>[0],
    text: string,
  ): Promise<void> => {
    await tabTo(page.page, field(key), MOST_TABS);
    await page.page.keyboard.type(text);
  };
  const [year, month, day] = dayAfter(2).split("-");
  await write("calendar.plan-title", "Talking it over");
  await write("calendar.plan-date", `${month}${day}${year}`);
  await write("calendar.plan-time", "0530PM");
  await tabTo(page.page, field("calendar.for-some"), MOST_TABS);
  await page.page.keyboard.press("Space");
  await tabTo(page.page, page.page.getByLabel("Walter"), MOST_TABS);
  await page.page.keyboard.press("Space");
  await page.page.keyboard.press("Enter");
  await page.sees(word("calendar.planned_one", { count: 1 }));
  await page.sees("Talking it over");
  expect(await listBarriers(page.page)).toEqual([]);

  const row = page.page
    .getByRole("listitem")
    .filter({ hasText: "Talking it over" })
    .first();
  await tabTo(page.page, row.locator("summary").first(), MOST_TABS);
  await page.page.keyboard.press("Enter");
  await tabTo(
    page.page,
    row.getByText(word("calendar.end-series"), { exact: true }),
    MOST_TABS,
  );
  await page.page.keyboard.press("Enter");
  await tabTo(
    page.page,
    row.getByRole("button", { name: word("calendar.end-series-yes") }),
    MOST_TABS,
  );
  await page.page.keyboard.press("Enter");
  await page.sees(word("calendar.series-ended_one", { count: 1 }));
  await page.reads("calendar.state-cancelled");
  await page.close();
});

test("a nurse goes through ready-made slides at her desk, alone", async () => {
  const nora = await openHere("/desk", {
    role: "educator",
    name: "Nora Two",
    ...DESK,
  });
  await nora.page.getByText(word("topic.ready-made")).click();
  await nora.press("topic.add-which", {
    title: word("topic.plate"),
    language: "English",
  });
  await nora.sees(/is ready: 13 slides/);
  await nora.press("rehearsal.start-which", { title: word("topic.plate") });
  await nora.sees(word("deck.slide-of", { slide: 1, count: 13 }));
  await nora.press("deck.next");
  await nora.sees(word("deck.slide-of", { slide: 2, count: 13 }));
  await nora.sees("nobody is judged in this class");
  expect(await listBarriers(nora.page)).toEqual([]);
  // Nobody sees it, and nothing is kept.
  const { db } = island.services.database;
  const shown = await db
    .selectFrom("event")
    .select("id")
    .where("name", "in", ["slide.shown", "class.started"])
    .execute();
  expect(shown).toEqual([]);
  expect(nurse.shown.projectors.size).toBe(0);
  await nora.close();
});
