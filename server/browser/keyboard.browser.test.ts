import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LivelyIsland, startLivelyIsland } from "./lively-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { readLog } from "./read-log.ts";
import { dishButton } from "./restaurant-acts.ts";
import { tabTo } from "./tab-to.ts";
import { word, type WordKey } from "./word.ts";

/** From wherever the focus is, nothing on the way is further than this. */
const MOST_TABS = 25;

let island: LivelyIsland;
const browser = holdBrowser();

beforeAll(async () => {
  island = await startLivelyIsland();
});
afterAll(async () => {
  await island?.stop();
});

test.each([
  { view: "3d", name: "Rosa" },
  { view: "text", name: "Amina" },
] as const)(
  "the story can be lived in the $view view with the keyboard alone",
  async ({ view, name }) => {
    const person = await Person.open(browser, name, { view });
    const { page } = person;
    const { keyboard } = page;
    const go = async (
      target: Locator,
      key: "Tab" | "Shift+Tab" = "Tab",
    ): Promise<void> => {
      await tabTo(page, target, MOST_TABS, key);
      await keyboard.press("Enter");
    };

    /** The button that was pressed is gone; the keys go on from here and not from the top of the window. */
    const seeFocus = (target: Locator): Promise<void> =>
      target.and(page.locator(":focus")).waitFor();
    const jump = (to: WordKey): Locator =>
      page.getByRole("link", { name: word(to), exact: true });

    const { token } = await island.invite("participant", name);
    await page.goto(`${island.url}/come-in#${token}`);
    await go(person.button("come-in.button"));
    await person.arrived();
    await go(person.command("command.class.go"));
    await person.command("command.seat.stand").waitFor();
    await go(person.command("command.hand.raise"), "Shift+Tab");
    await person.command("command.hand.lower").waitFor();

    const more = person.button("shell.more");
    await go(more);
    await go(person.command("command.gesture.wave"));
    await seeFocus(more);

    if (view === "3d")
      await go(person.command("command.chat.open"), "Shift+Tab");
    else await go(jump("text-view.talk"), "Shift+Tab");
    await go(person.command("chat.channel-class"));
    await tabTo(page, page.getByLabel(word("chat.write")), MOST_TABS);
    await keyboard.type(`Hello from ${name}`);
    await keyboard.press("Enter");
    await page.getByRole("log").getByText(`Hello from ${name}`).waitFor();

    const place = word("place.restaurant.name");
    const goThere = person.button("travel.go-where", { place });
    const thing = word("station.restaurant.menu.name");
    const openMenu = person.button("things.use-which", { thing });
    if (view === "3d") {
      await keyboard.press("Escape");
      await go(person.command("command.travel.open"));
      await go(goThere);
      await seeFocus(
        page.getByRole("heading", { name: word("feature.travel.title") }),
      );
      await go(openMenu);
    } else {
      await go(jump("text-view.places"), "Shift+Tab");
      await go(goThere);
      await seeFocus(page.getByRole("group", { name: place, exact: true }));
      await go(jump("text-view.things"));
      await go(openMenu);
    }
    await go(dishButton(person, "look", "bibimbap"));
    await person.button("menu.back").waitFor();
    await go(dishButton(person, "add", "bibimbap"));
    await go(person.button("menu.see-plate"));
    await go(person.button("menu.order"));
    await page
      .getByRole("heading", { name: word("menu.ordered"), exact: true })
      .waitFor();

    await person.close();
    const { rows } = await readLog(island);
    const done = (rows[name] ?? []).filter((row) =>
      /^(seat.taken|hand.raised|message.sent|item.ordered)/.test(row),
    );
    expect(done.map((row) => row.split(" ")[0])).toEqual([
      "hand.raised",
      "item.ordered",
      "message.sent",
      "seat.taken",
    ]);
    for (const row of done) expect(row).toMatch(`via=${view}+keyboard`);
  },
);

test("the text view has every place before the long list of seats, and a seat keeps the focus", async () => {
  const person = await Person.comeIn(browser, island, {
    name: "Lin",
    role: "participant",
    view: "text",
  });
  const { page } = person;
  const headings = await page
    .getByRole("heading", { level: 2 })
    .allInnerTexts();
  expect(headings).toEqual(
    (["going-on", "talk", "people", "things", "places", "seats"] as const).map(
      (id) => word(`text-view.${id}`),
    ),
  );
  const seat = page
    .getByRole("region", { name: word("text-view.seats") })
    .getByRole("button")
    .first();
  await tabTo(
    page,
    page.getByRole("link", { name: word("text-view.seats") }),
    MOST_TABS,
  );
  await page.keyboard.press("Enter");
  await tabTo(page, seat, MOST_TABS);
  await page.keyboard.press("Enter");
  await seat.filter({ hasText: word("seat.yours") }).waitFor();
  await seat.and(page.locator(":focus")).waitFor();
  await person.close();
});
