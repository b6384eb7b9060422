import { expect, test } from "vitest";
import { planClass } from "../classes/classes.ts";
import { plantDeck } from "../features/testing/plant-deck.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { goToClass } from "./class-acts.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const TITLE = "Shoes that fit";
const MINUTE_MS = 60_000;

// Links name the port, so it is known before the island is up.
const island = holdIsland({ port: await findFreePort() });
const browser = holdBrowser();

/** A class with slides that comes up in two days. */
async function prepareClass(): Promise<string> {
  const { services, studyId } = island;
  const deck = await plantDeck(island, {
    studyId,
    title: TITLE,
    slideCount: 3,
  });
  const now = services.clock.now();
  const id = await planClass(services.database.db, {
    studyId,
    place: "classroom",
    title: TITLE,
    startsAt: new Date(now.getTime() + 2 * 24 * 60 * MINUTE_MS),
    minutes: 30,
    now,
  });
  await change(id, { deck_id: deck });
  return id;
}

const change = (
  id: string,
  to: { deck_id?: string; starts_at?: Date; ended_at?: Date },
) =>
  island.services.database.db
    .updateTable("class")
    .set(to)
    .where("id", "=", id)
    .execute();

const inMinutes = (minutes: number): Date =>
  new Date(island.services.clock.nowMs() + minutes * MINUTE_MS);

/** Fills in the form on the page of people; gives the link that stands on the sheet. */
async function inviteGuest(nora: Person, name: string): Promise<string> {
  const { page } = nora;
  await page.goto(`${island.url}/people`);
  await page.getByLabel(word("people-page.how")).selectOption("link");
  await page.getByLabel(word("people-page.role")).selectOption("guest");
  const classes = page.getByLabel(word("people-page.class"), { exact: true });
  const option = classes.locator("option", { hasText: TITLE });
  await classes.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByLabel(word("people-page.name"), { exact: true }).fill(name);
  await nora.press("people-page.do-link");
  const sheet = page
    .getByRole("region")
    .filter({ hasText: word("people-page.sheet-once") });
  await sheet.getByText(TITLE).waitFor();
  await sheet.getByText(word("mail.invitation.visit-lasts")).waitFor();
  return sheet.getByLabel(word("people-page.sheet-link")).inputValue();
}

test("a guest is invited, comes in when the doors are open, leads for a while, and is out after the class", async () => {
  const id = await prepareClass();
  const nora = await Person.comeIn(browser, island, {
    name: "Nora",
    role: "educator",
    view: "text",
    size: { width: 1024, height: 700 },
  });
  const link = await inviteGuest(nora, "Dita");
  await nora.reads("people-page.invitations");
  // Handed over as a link: nobody knows an address.
  await nora.reads("people-page.guest-no-mail");

  const dita = await Person.open(browser, "Dita", {
    view: "text",
    isPhone: true,
  });
  await dita.page.goto(link);
  await dita.press("come-in.button");
  await dita.reads("refusal.guest-not-now");
  await change(id, { starts_at: inMinutes(10) });
  await dita.press("come-in.button");
  await dita.sees(TITLE);
  await dita.press("coming-in.next");
  await dita.press("consent.button");
  await dita.page
    .getByRole("link", { name: word("coming-in.look.go"), exact: true })
    .click();
  await dita.arrived();

  await nora.page.goto(island.url);
  await nora.arrived();
  await goToClass(nora);
  const panel = await nora.open("command.class.open", "feature.class.title");
  await panel
    .getByRole("button", { name: word("class.start-which", { title: TITLE }) })
    .click();
  await nora.button("class.end").waitFor();
  await goToClass(dita);
  const figureOf = (person: Person, slide: number) =>
    person.page
      .getByRole("figure")
      .filter({ hasText: word("deck.slide-of", { slide, count: 3 }) })
      .first();
  await figureOf(dita, 1).waitFor();
  expect(await dita.button("class.take-lead").count()).toBe(0);

  await nora.button("class.hand-to", { name: "Dita" }).click();
  await dita.button("deck.close").waitFor();
  await dita.press("deck.next");
  await figureOf(nora, 2).waitFor();
  // What is on the screen is theirs to show; the decks of the study are not.
  expect(await dita.page.getByText(word("deck.decks")).count()).toBe(0);

  await nora.press("class.take-lead");
  await dita.button("deck.close").waitFor({ state: "hidden" });
  await nora.press("class.end");
  await dita.reads("class.none-now");
  await change(id, { ended_at: inMinutes(-16) });
  await dita.reads("line.removed");
  await dita.page.goto(link);
  await dita.press("come-in.button");
  await dita.reads("come-in.link-used-up");
  for (const each of [nora, dita]) expect(each.faults).toEqual([]);
});
