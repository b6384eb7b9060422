import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import {
  goToClass,
  openClassChat,
  raiseHand,
  sayInClass,
  seeSlide,
  startClass,
  uploadDeck,
} from "./class-acts.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { readLog } from "./read-log.ts";
import { openMenu, orderFromMenu } from "./restaurant-acts.ts";
import { listStoryRows } from "./story-rows.ts";
import { word } from "./word.ts";

/** Made by a real office program, see the folder's README. */
const DECK = new URL("../../assets/decks/first-class.pdf", import.meta.url);
const DECK_TITLE = "first class";
const CLASS_TITLE = "Healthy plates";
const COUNT = 8;
const FIRST = { where: { slide: 1, count: COUNT }, words: /the food we like/ };
const THIRD = { where: { slide: 3, count: COUNT }, words: /Being active/ };

const island = holdIsland();
const browser = holdBrowser();

const enter = (name: string, view: "3d" | "text"): Promise<Person> =>
  Person.comeIn(browser, island, { name, role: "participant", view });

const readClosings = async (): Promise<number> =>
  Object.values((await readLog(island)).rows)
    .flat()
    .filter((row) => row.startsWith("connection.closed")).length;

test("a nurse holds a class for three people, two of them order a meal, and the log says exactly that", async () => {
  const nora = await Person.comeIn(browser, island, {
    name: "Nora",
    role: "educator",
  });
  await goToClass(nora);
  await uploadDeck(nora, DECK.pathname);
  await startClass(nora, CLASS_TITLE);
  const rosa = await enter("Rosa", "3d");
  await goToClass(rosa);
  const amina = await enter("Amina", "text");
  await goToClass(amina);

  // Her slides are everybody's slides.
  await nora.open("command.deck.open", "feature.deck.title");
  await nora.press("deck.show-which", { title: DECK_TITLE });
  for (const each of [nora, rosa, amina])
    await seeSlide(each, FIRST.where, FIRST.words);
  await nora.press("deck.next");
  await nora.sees(word("deck.slide-of", { slide: 2, count: COUNT }));
  await nora.press("deck.next");
  for (const each of [nora, rosa, amina])
    await seeSlide(each, THIRD.where, THIRD.words);

  await sayInClass(rosa, "Good evening from Rosa");
  await (await openClassChat(amina)).getByText("from Rosa").waitFor();
  await sayInClass(amina, "Good evening from Amina");

  await raiseHand(amina);
  await raiseHand(rosa);
  const hands = await nora.open("command.hand.list", "feature.hand.title");
  await hands.getByRole("listitem").nth(1).waitFor();
  expect(await hands.getByRole("strong").allTextContents()).toEqual([
    "Amina",
    "Rosa",
  ]);
  await nora.press("hand.answer-whom", { name: "Amina" });
  await amina.command("command.hand.raise").waitFor();

  // Who comes late has the slide and the talk at once, and may turn nothing.
  const walter = await enter("Walter", "3d");
  await goToClass(walter);
  await seeSlide(walter, THIRD.where, THIRD.words);
  const said = await openClassChat(walter);
  await said.getByText("from Amina").waitFor();
  expect(await said.getByText(/Good evening from/).allTextContents()).toEqual([
    "Good evening from Rosa",
    "Good evening from Amina",
  ]);
  const turn = { station: "classroom/projector", slide: 4 };
  for (const each of [walter, amina])
    expect(await each.askRaw("deck.turn", turn)).toEqual({
      ok: false,
      code: "not-allowed",
    });

  await nora.open("command.class.open", "feature.class.title");
  await nora.press("class.end");
  await nora.button("class.start-new").waitFor();
  for (const each of [rosa, amina]) {
    await openMenu(each);
    await orderFromMenu(each);
  }

  for (const each of [rosa, amina, walter, nora]) {
    expect(each.faults).toEqual([]);
    await each.close();
  }
  await expect.poll(readClosings, { timeout: 60_000 }).toBe(4);
  const log = await readLog(island);
  expect(log.rows).toEqual(listStoryRows(CLASS_TITLE, DECK_TITLE));
  const everybody = ["Amina", "Nora", "Rosa", "Walter"];
  expect(log.byTheClock).toEqual({
    "position.sampled": everybody,
    "presence.recorded": everybody,
  });
  expect(island.errors).toEqual([]);
});
