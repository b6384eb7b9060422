import type { Person } from "./person.ts";
import { dishButton, openMenu } from "./restaurant-acts.ts";
import { goToClass } from "./class-acts.ts";
import { word } from "./word.ts";

/** Is handed each state of the page in turn, with a name for it. */
export type Look = (state: string) => Promise<void>;

const PANELS = [
  ["command.chat.open", "feature.chat.title"],
  ["command.people.open", "feature.people.title"],
  ["command.travel.open", "feature.travel.title"],
  ["command.class.open", "feature.class.title"],
  ["command.deck.open", "feature.deck.title"],
  ["command.look.open", "feature.look.title"],
  ["command.help.open", "feature.help.title"],
] as const;

/** Takes a participant or a nurse through all they can open on the island, and looks at each. */
export async function goRound(person: Person, look: Look): Promise<void> {
  await look("on arrival");
  await goToClass(person);
  await look("in class");
  for (const [command, title] of PANELS) {
    await person.open(command, title);
    await person.page
      .getByText(word("panel.loading"))
      .waitFor({ state: "hidden" });
    await look(`with ${word(title)}`);
    await person.closePanel();
  }
  await openMenu(person);
  await look("with the menu");
  await dishButton(person, "compare", "bibimbap").click();
  await dishButton(person, "compare", "bibimbap-half-rice").click();
  await look("with two dishes compared");
  await dishButton(person, "add", "bibimbap").click();
  await person.press("menu.see-plate");
  await look("with a plate");
  await person.press("menu.order");
  await person.reads("menu.ordered");
  await look("with an ordered plate");
}

/** Takes somebody round in the text view, where most of it is on the page already. */
export async function goRoundInText(person: Person, look: Look): Promise<void> {
  await look("on arrival, in text");
  await goToClass(person);
  await look("in class, in text");
  await person.open("command.class.open", "feature.class.title");
  await look("with the classes, in text");
  await openMenu(person);
  await look("with the menu, in text");
}
