import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { tabTo } from "./tab-to.ts";
import { word, type WordKey } from "./word.ts";

const island = holdIsland();
const browser = holdBrowser();

/** Goes to a button with the Tab key and presses Enter. */
async function enter(person: Person, key: WordKey): Promise<void> {
  await tabTo(person.page, person.button(key), 60);
  await person.page.keyboard.press("Enter");
}

/** Goes to a field with the Tab key and writes. */
async function write(
  person: Person,
  key: WordKey,
  text: string,
): Promise<void> {
  await tabTo(
    person.page,
    person.page.getByLabel(word(key), { exact: true }),
    60,
  );
  await person.page.keyboard.type(text);
}

test("a question is put up and answered by keyboard alone, one in text and one in the picture", async () => {
  const rosa = await Person.comeIn(browser, island, {
    name: "Rosa",
    role: "participant",
    view: "text",
  });
  const walter = await Person.comeIn(browser, island, {
    name: "Walter",
    role: "participant",
    view: "3d",
  });
  await rosa.page.keyboard.press("b");
  await rosa.reads("board.empty");
  await enter(rosa, "board.begin");
  await write(rosa, "board.title", "Breakfast");
  await write(rosa, "board.your-words", "What do *you* eat?");
  await enter(rosa, "board.put-up");
  await rosa.reads("board.written");

  await walter.page.keyboard.press("b");
  const thread = walter.page.getByRole("button", { name: /^Breakfast/ });
  await tabTo(walter.page, thread, 60);
  await walter.page.keyboard.press("Enter");
  await walter.page.locator("em", { hasText: "you" }).waitFor();
  await write(walter, "board.your-reply", "Oats with berries.");
  await enter(walter, "board.reply");
  await walter.reads("board.replied");

  // It comes to her by itself.
  await rosa.sees("Oats with berries.");
  await enter(rosa, "board.reaction-thanks");
  await walter.sees(`${word("board.reaction-thanks")} · 1`);
  for (const each of [rosa, walter]) {
    expect(each.faults).toEqual([]);
    await each.close();
  }
});
