import type { Browser, Locator } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { goToClass, startClass } from "./class-acts.ts";
import { openBrowser } from "./open-browser.ts";
import { Person } from "./person.ts";
import { tabTo } from "./tab-to.ts";
import { word } from "./word.ts";

const MOST_TABS = 80;
/** Drawing without a graphics card on a busy machine can take this long. */
const PATIENCE_MS = 120_000;

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

test("a class walks to the restaurant and back, and one button takes people along", async () => {
  const [nora, ruth] = await Promise.all(
    (["educator", "participant"] as const).map((role) =>
      Person.comeIn(browser, island, {
        name: role === "educator" ? "Nora" : "Ruth",
        role,
        view: "text",
        size: { width: 900, height: 1200 },
      }),
    ),
  );
  if (!nora || !ruth) throw new Error("nobody came");
  for (const each of [nora, ruth]) await goToClass(each);
  await startClass(nora, "Eating out");

  const place = word("place.restaurant.name");
  await nora.press("class.walk-to", { place });
  await nora.button("class.bring-back").waitFor();
  await ruth.reads("class.walks-to", { place });
  await ruth.press("class.walk-with");
  await ruth.button("class.walk-with").waitFor({ state: "detached" });
  // What is said to the class is heard where it is.
  await nora.command("chat.channel-class").click();
  await nora.page.getByLabel(word("chat.write")).fill("What would you order?");
  await nora.press("chat.send");
  await ruth.command("chat.channel-class").click();
  await ruth.sees("What would you order?");

  await nora.press("class.bring-back");
  await ruth.reads("class.walks-back");
  await ruth.press("class.walk-with");
  await ruth.findCommand("command.seat.stand");
  for (const each of [nora, ruth]) {
    expect(each.faults).toEqual([]);
    await each.close();
  }
});

/** Where everybody on the island is, by name. */
function placesOf(): Record<string, string> {
  const { worlds } = island.services;
  const avatars = worlds.get(island.studyId)?.avatars.values() ?? [];
  return Object.fromEntries(
    [...avatars].map(({ state }) => [state.name, state.place]),
  );
}

/** Plans a class with a trip to the restaurant, whose hour has just come. */
async function planTrip(title: string): Promise<void> {
  const nurse = new Visitor(island.url);
  await nurse.come((await island.invite("educator", "Elena")).token);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const planned = await nurse.ask("calendar.plan", {
    kind: "field-trip",
    title,
    startsLocal: `${tomorrow.slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: null,
    trip: "restaurant",
  });
  expect(planned.ok).toBe(true);
  await island.services.database.db
    .updateTable("class")
    .set({ starts_at: new Date(Date.now() - 60_000) })
    .execute();
  await nurse.leave();
}

test("by keys alone a nurse makes the trip that was planned; a phone and the text view walk with her", async () => {
  const title = "Eating out";
  await planTrip(title);
  const place = word("place.restaurant.name");
  const nora = await Person.comeIn(browser, island, {
    name: "Nora",
    role: "educator",
    size: { width: 800, height: 500 },
  });
  const rosa = await Person.comeIn(browser, island, {
    name: "Rosa",
    role: "participant",
    isPhone: true,
  });
  const ruth = await Person.comeIn(browser, island, {
    name: "Ruth",
    role: "participant",
    view: "text",
  });
  const go = async (target: Locator): Promise<void> => {
    await tabTo(nora.page, target, MOST_TABS);
    await nora.page.keyboard.press("Enter");
  };
  await go(nora.command("command.class.go"));
  await expect
    .poll(() => placesOf()["Nora"], { timeout: PATIENCE_MS })
    .toBe("classroom");
  for (const each of [rosa, ruth]) await goToClass(each);
  // The plan says where it goes, and starts it; the panel is in the bar or behind "More".
  await go(nora.button("shell.more"));
  await go(nora.command("command.class.open"));
  await nora.sees(new RegExp(word("calendar.goes-to", { place })));
  await go(nora.button("class.start-which", { title }).first());
  await nora.reads("class.trip-planned", { place });
  // Nothing walks by itself.
  expect(await rosa.button("class.walk-with").isVisible()).toBe(false);
  await go(nora.button("class.walk-now", { place }));
  for (const each of [rosa, ruth]) {
    await each.reads("class.walks-to", { place });
    await each.press("class.walk-with");
    await each.button("class.walk-with").waitFor({ state: "detached" });
  }
  await expect
    .poll(placesOf, { timeout: PATIENCE_MS })
    .toEqual({ Nora: "restaurant", Rosa: "restaurant", Ruth: "restaurant" });

  await go(nora.button("class.bring-back"));
  for (const each of [rosa, ruth]) {
    await each.reads("class.walks-back");
    await each.press("class.walk-with");
    await each.findCommand("command.seat.stand");
  }
  await expect
    .poll(placesOf, { timeout: PATIENCE_MS })
    .toEqual({ Nora: "classroom", Rosa: "classroom", Ruth: "classroom" });
  // The trip that was made is not asked for again, also where the page is loaded anew.
  const asked = nora.page.getByText(word("class.trip-planned", { place }));
  expect(await asked.count()).toBe(0);
  await nora.page.reload();
  await nora.arrived();
  const plan = await nora.open(
    "command.calendar.open",
    "feature.calendar.title",
  );
  await plan.getByText(word("calendar.state-running")).waitFor();
  expect(await asked.count()).toBe(0);
  await nora.open("command.class.open", "feature.class.title");
  await nora.button("class.walk-to", { place }).waitFor();
  expect(await nora.button("class.walk-now", { place }).count()).toBe(0);
  for (const each of [nora, rosa, ruth]) {
    expect(each.faults).toEqual([]);
    await each.close();
  }
});
