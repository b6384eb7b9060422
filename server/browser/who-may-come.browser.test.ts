import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const TITLE = "Talking it over";
const DAY_MS = 86_400_000;
/** Before the list stand the links, and what else can be changed of a class. */
const MOST_TABS = 60;
/** On a crowded machine a page takes its time. */
const PATIENT = { timeout: 60_000 };
const DESK = { width: 1024, height: 700 };
const PHONE = { width: 390, height: 844 };

let island: TestIsland;
let browser: Browser;
beforeAll(async () => {
  island = await startTestIsland();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await island?.stop();
});

/** Plans a group for those with these names. */
async function planGroup(names: readonly string[]): Promise<void> {
  const nurse = new Visitor(island.url);
  await nurse.come((await island.invite("educator", "Elena")).token);
  const listed = await nurse.ask("calendar.members", {});
  if (!listed.ok) throw new Error(listed.code);
  const planned = await nurse.ask("calendar.plan", {
    kind: "support-group",
    title: TITLE,
    startsLocal: `${new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "FREQ=WEEKLY;COUNT=2",
    capacity: null,
    topics: null,
    members: listed.reply.members
      .filter(({ name }) => names.includes(name))
      .map(({ id }) => id),
  });
  if (!planned.ok) throw new Error(planned.code);
  await nurse.leave();
}

/** Waits until somebody's calendar, read anew, has the group so many times. */
async function waitForGroups(who: Person, count: number): Promise<void> {
  await who.page.reload();
  const come = who.page.getByRole("button", {
    name: word("calendar.come-which", { title: TITLE }),
  });
  await who.reads(
    count === 0 ? "calendar.none-next" : "calendar.kind-support-group",
  );
  await expect.poll(() => come.count(), PATIENT).toBe(count);
}

test("by keys alone a nurse takes one person off a group and names another, and their calendars change", async () => {
  const of = (name: string) =>
    openPage(island, browser, "/calendar", { role: "participant", name });
  const rosa = await of("Rosa");
  const walter = await of("Walter");
  // So many that one looks for a name.
  for (let more = 1; more <= 10; more++)
    await island.invite("participant", `Member ${more}`);
  await planGroup(["Rosa"]);
  await waitForGroups(rosa, 2);
  await waitForGroups(walter, 0);

  const nora = await openPage(island, browser, "/calendar", {
    role: "educator",
    name: "Nora",
    size: DESK,
  });
  const { page } = nora;
  const row = page.getByRole("listitem").filter({ hasText: TITLE }).first();
  const press = async (
    target: ReturnType<typeof row.locator>,
    key: string,
  ): Promise<void> => {
    await tabTo(page, target, MOST_TABS);
    await page.keyboard.press(key);
  };
  await press(row.locator("summary").first(), "Enter");
  await press(
    row.locator("summary").filter({ hasText: word("calendar.for-whom") }),
    "Enter",
  );
  await press(row.getByLabel("Rosa", { exact: true }), "Space");
  await nora.reads("calendar.who-empty");
  await tabTo(
    page,
    row.getByLabel(word("calendar.who-find")),
    MOST_TABS,
    "Shift+Tab",
  );
  await page.keyboard.type("WALT");
  await expect.poll(() => row.getByRole("checkbox").count(), PATIENT).toBe(1);
  await press(row.getByLabel("Walter", { exact: true }), "Space");
  await nora.reads("calendar.who-count_one", { count: 1 });
  expect(await listBarriers(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await isWiderThanItsWindow(page)).toBe(false);
  const save = row.getByRole("button", { name: word("calendar.who-save") });
  await press(save, "Enter");
  await nora.reads("calendar.who-saved");
  // Whoever works by keys is where they were.
  await expect
    .poll(() => save.and(page.locator(":focus")).count(), PATIENT)
    .toBe(1);

  await waitForGroups(rosa, 0);
  await waitForGroups(walter, 2);
  for (const each of [rosa, walter, nora]) {
    expect(each.faults).toEqual([]);
    await each.close();
  }
});
