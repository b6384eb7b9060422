import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../shared/words/languages.ts";
import type { TestIsland } from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { Person, type WindowOptions } from "./person.ts";

/** Opens a page of an island for somebody new, signed in. */
export async function openPage(
  island: TestIsland,
  browser: Browser,
  path: string,
  who: {
    readonly role: "educator" | "participant";
    readonly name: string;
    readonly language?: Language;
  } & WindowOptions,
): Promise<Person> {
  const { token } = await island.invite(who.role, who.name, {
    language: who.language ?? "en",
  });
  const visitor = new Visitor(island.url);
  await visitor.signIn(token);
  const person = await Person.open(browser, who.name, who);
  const cookies = visitor.cookie.split("; ").map((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return { name, value, url: island.url };
  });
  await person.context.addCookies(cookies);
  await person.page.goto(island.url + path);
  return person;
}

/** What stands in the way of people on a page. */
export async function listBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
}

/** Whether one has to scroll sideways. */
export const isWiderThanItsWindow = (page: Page): Promise<boolean> =>
  page.evaluate("document.documentElement.scrollWidth > innerWidth");
