import { afterAll, beforeAll, expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const TITLE = "Snacks that help";

const island = holdIsland();
const browser = holdBrowser();
let nora: Visitor;
beforeAll(async () => {
  nora = new Visitor(island.url);
  const { token } = await island.invite("educator", "Nora");
  await nora.come(token);
  const inThreeDays = new Date(Date.now() + 3 * 86_400_000);
  const planned = await nora.ask("calendar.plan", {
    kind: "class",
    title: TITLE,
    startsLocal: `${inThreeDays.toISOString().slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: null,
  });
  expect(planned.ok).toBe(true);
});
afterAll(async () => {
  await nora?.leave();
});

const countComing = async (): Promise<number | undefined> => {
  const nowMs = Date.now();
  const read = await nora.ask("calendar.list", {
    from: nowMs,
    until: nowMs + 7 * 86_400_000,
  });
  return read.ok ? read.reply.classes[0]?.coming : undefined;
};

test.each([
  { view: "3d", name: "Rosa", other: "Walter" },
  { view: "text", name: "Amina", other: "Otto" },
] as const)(
  "alone in the $view view one is reminded by one tap, and chooses whether others see that one was here",
  async ({ view, name, other }) => {
    const person = await Person.comeIn(browser, island, {
      name,
      role: "participant",
      view,
    });
    await person.use("command.today.open");
    await person.sees(TITLE);
    await person.reads("today.visits-out");

    // Nobody gave an address, so no mail is promised.
    await person.sees(word("today.remind-here"));
    const before = await countComing();
    const remind = person.button("today.remind-which", { title: TITLE });
    await remind.click();
    await person.reads("calendar.answered-yes");
    await remind.and(person.page.locator("[aria-pressed=true]")).waitFor();
    expect(await countComing()).toBe((before ?? 0) + 1);
    await remind.click();
    await remind.and(person.page.locator("[aria-pressed=false]")).waitFor();
    expect(await countComing()).toBe(before);

    await person.press("today.visits-show");
    await person.reads("today.visits-in");
    const friend = await Person.comeIn(browser, island, {
      name: other,
      role: "participant",
      view: "text",
    });
    const named = friend.page
      .getByRole("listitem")
      .filter({ hasText: name })
      .filter({ hasText: word("today.visits-today") });
    await friend.use("command.today.open");
    await named.waitFor();

    await person.press("today.visits-hide");
    await person.reads("today.visits-out");
    await friend.page.reload();
    await friend.arrived();
    await friend.use("command.today.open");
    await friend.reads("today.visits-out");
    expect(await named.count()).toBe(0);
    expect([...person.faults, ...friend.faults]).toEqual([]);
    await friend.close();
    await person.close();
  },
);
