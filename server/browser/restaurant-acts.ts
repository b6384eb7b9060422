import type { Locator } from "playwright-core";
import type { Person } from "./person.ts";
import { word, type WordKey } from "./word.ts";

/** A dish's id as in the catalogue of words, such as `bibimbap`. */
export type DishId = "bibimbap" | "bibimbap-half-rice" | "lemon-tea";

/** A button of the menu that names its dish. */
export function dishButton(
  person: Person,
  action: "look" | "compare" | "add",
  dish: DishId,
): Locator {
  const label = word(`menu.${action}`);
  const name = word(`dish.${dish}.name`);
  const words = word("menu.button-for", { label, name });
  return person.page.getByRole("button", { name: words, exact: true }).first();
}

const seesHeading = (person: Person, key: WordKey): Promise<void> =>
  person.page.getByRole("heading", { name: word(key), exact: true }).waitFor();

/** Goes to the restaurant by the list of places and opens its menu. */
export async function openMenu(person: Person): Promise<void> {
  const place = word("place.restaurant.name");
  const thing = word("station.restaurant.menu.name");
  const go = person.button("travel.go-where", { place });
  if ((await person.isIn3d()) && !(await go.isVisible()))
    await person.open("command.travel.open", "feature.travel.title");
  await go.click();
  await person.press("things.use-which", { thing });
  await dishButton(person, "look", "bibimbap").waitFor();
}

/** Looks at one dish, compares it with another, and orders that and a drink. */
export async function orderFromMenu(person: Person): Promise<void> {
  await dishButton(person, "look", "bibimbap").click();
  await person.button("menu.back").waitFor();
  await dishButton(person, "compare", "bibimbap").click();
  await dishButton(person, "compare", "bibimbap-half-rice").click();
  await seesHeading(person, "menu.compare-title");
  await dishButton(person, "add", "bibimbap-half-rice").click();
  await person.press("menu.back");
  await dishButton(person, "add", "lemon-tea").click();
  await person.press("menu.see-plate");
  await person.press("menu.order");
  await seesHeading(person, "menu.ordered");
}
