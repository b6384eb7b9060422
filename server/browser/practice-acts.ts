import type { Locator } from "playwright-core";
import type { Look } from "./rounds.ts";
import type { Person } from "./person.ts";
import { tabTo } from "./tab-to.ts";
import { word, type WordKey } from "./word.ts";

/** From wherever the focus is, nothing on the way is further than this. */
const MOST_TABS = 60;

/** Walks to something with Tab alone and presses Enter. */
async function go(
  { page }: Person,
  target: Locator,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  await tabTo(page, target, MOST_TABS, key);
  await page.keyboard.press("Enter");
}

const seesHeading = ({ page }: Person, name: string): Promise<void> =>
  page.getByRole("heading", { name, exact: true }).waitFor();

/** Goes to a place by the list of places and opens one of its things, with the keyboard alone. */
async function openThing(
  person: Person,
  placeKey: WordKey,
  thingKey: WordKey,
): Promise<void> {
  const { page } = person;
  const place = word(placeKey);
  const goThere = person.button("travel.go-where", { place });
  const use = person.button("things.use-which", { thing: word(thingKey) });
  if (await person.isIn3d()) {
    await page.keyboard.press("Escape");
    await go(person, person.command("command.travel.open"));
    await go(person, goThere);
  } else {
    const jump = (key: WordKey): Locator =>
      page.getByRole("link", { name: word(key), exact: true });
    await go(person, jump("text-view.places"), "Shift+Tab");
    await go(person, goThere);
    await page
      .getByRole("group", { name: place, exact: true })
      .and(page.locator(":focus"))
      .waitFor();
    await go(person, jump("text-view.things"));
  }
  await go(person, use);
}

/** Looks at a thing of the pharmacy, keeps its question and one in own words, and follows its page. */
export async function useShelf(person: Person, look: Look): Promise<void> {
  const { page } = person;
  await openThing(person, "place.pharmacy.name", "station.pharmacy.shelf.name");
  const thing = word("shelf.thing.lancets.name");
  const lookAt = person.button("shelf.look-at", { thing });
  await lookAt.waitFor();
  await look("with the pharmacy's shelf");
  await go(person, lookAt);
  await seesHeading(person, thing);
  await look("with a thing of the shelf");
  const question = word("shelf.thing.lancets.ask-2");
  await go(person, person.button("shelf.keep-which", { question }));
  await person.reads("shelf.is-kept");
  const title = "Type 2 and Blood Glucose Checks";
  const opened = person.context.waitForEvent("page");
  const link = page.getByRole("link", {
    name: word("page-card.open-which", { title }),
  });
  await go(person, link);
  await (await opened).close();
  await go(person, person.button("shelf.back"), "Shift+Tab");
  await tabTo(page, page.getByLabel(word("shelf.own")), MOST_TABS);
  await page.keyboard.type("Are you open on Sunday?");
  await page.keyboard.press("Enter");
  await page.getByRole("listitem").getByText("open on Sunday").waitFor();
  await look("with questions to ask");
}

/** Takes things from the shelf in the picture itself, by pointer and by keyboard. */
export async function pickFromShelf(person: Person, look: Look): Promise<void> {
  const { page } = person;
  await openThing(person, "place.pharmacy.name", "station.pharmacy.shelf.name");
  const onShelf = (thing: WordKey): Locator =>
    page.getByRole("button", { name: word(thing), exact: true });
  await onShelf("shelf.thing.strips.name").click();
  await seesHeading(person, word("shelf.thing.strips.name"));
  await look("with the shelf set out");
  await go(person, onShelf("shelf.thing.meter.name"), "Shift+Tab");
  await seesHeading(person, word("shelf.thing.meter.name"));
  await page.keyboard.press("Escape");
  await onShelf("shelf.thing.meter.name").waitFor({ state: "detached" });
}

/** Opens a book, turns a leaf, puts the bookmark there and says that it is read. */
export async function readBook(person: Person, look: Look): Promise<void> {
  await openThing(
    person,
    "place.bookstore.name",
    "station.bookstore.books.name",
  );
  const title = word("topic.plate");
  const open = person.button("book.open-which", { title });
  await open.waitFor();
  await look("with the bookshelves");
  await go(person, open);
  await seesHeading(person, "There is no one right way");
  await look("with an open book");
  await go(person, person.button("book.next"));
  await seesHeading(person, "Carbs: what, when, how much");
  await go(person, person.button("book.put-bookmark"));
  await person.button("book.take-bookmark").waitFor();
  await go(person, person.button("book.mark-read"));
  await person.button("book.mark-unread").waitFor();
  await go(person, person.button("book.back"), "Shift+Tab");
  await person.sees(word("book.bookmark-at", { leaf: 2 }));
  await look("with a bookmark on the shelf");
}
