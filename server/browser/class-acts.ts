import type { Locator } from "playwright-core";
import type { Person } from "./person.ts";
import { word } from "./word.ts";

/** "Take me to class": one press from anywhere to a seat. */
export async function goToClass(person: Person): Promise<void> {
  await person.use("command.class.go");
  await person.findCommand("command.seat.stand");
}

/** Uploads a PDF through the file input of the slides panel, and waits for the slides. */
export async function uploadDeck(person: Person, path: string): Promise<void> {
  await person.open("command.deck.open", "feature.deck.title");
  await person.page.getByLabel(word("deck.choose-file")).setInputFiles(path);
  await person.press("deck.send");
  await person.sees(/is ready: \d+ slides/);
}

/** Starts a class that nobody had planned. */
export async function startClass(person: Person, title: string): Promise<void> {
  const panel = await person.open("command.class.open", "feature.class.title");
  await panel.getByLabel(word("class.title-of-new")).fill(title);
  await person.press("class.start-new");
  await person.button("class.end").waitFor();
}

/**
 * Waits until a slide is in somebody's page with its words: as the picture's
 * own words in the 3D view, where the panel is opened, and as text in the other.
 */
export async function seeSlide(
  person: Person,
  where: { readonly slide: number; readonly count: number },
  words: RegExp,
): Promise<void> {
  const figure = person.page.getByRole("figure").first();
  if ((await person.isIn3d()) && !(await figure.isVisible()))
    await person.open("command.deck.open", "feature.deck.title");
  await figure.filter({ hasText: word("deck.slide-of", where) }).waitFor();
  await person.page
    .getByRole("img", { name: words })
    .or(person.page.getByText(words).locator("visible=true"))
    .first()
    .waitFor();
}

/** Opens the chat at what the class says; in the text view it is open always. */
export async function openClassChat(person: Person): Promise<Locator> {
  const log = person.page.getByRole("log", { name: word("chat.log") });
  if ((await person.isIn3d()) && !(await log.isVisible()))
    await person.open("command.chat.open", "feature.chat.title");
  await person.command("chat.channel-class").click();
  await log.waitFor();
  return log;
}

/** Sends a text to everybody in the class. */
export async function sayInClass(person: Person, text: string): Promise<void> {
  const log = await openClassChat(person);
  await person.page.getByLabel(word("chat.write")).fill(text);
  await person.press("chat.send");
  await log.getByText(text).waitFor();
}

/** Raises the hand and waits until it is up. */
export async function raiseHand(person: Person): Promise<void> {
  await person.use("command.hand.raise");
  await person.command("command.hand.lower").waitFor();
}
