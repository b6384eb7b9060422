import type { BrowserContext, Locator, Page } from "playwright-core";
import type { Role } from "../../shared/protocol/roles.ts";
import type { HeldIsland } from "../testing/hold-island.ts";
import type { Windows } from "./hold-browser.ts";
import { word, type WordKey } from "./word.ts";

/** Drawing without a graphics card on a busy machine can take this long. */
const PATIENCE_MS = 120_000;

/** Pages draw little, as on a small old laptop. */
const LOOKS_LIKE_TWO_CORES =
  "Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 2 })";

type Values = Readonly<Record<string, string | number>>;

const escapePattern = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** How somebody is going to look at the island. */
export interface WindowOptions {
  /** `text` is what this device remembers from last time. */
  readonly view?: "3d" | "text";
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether it is a phone in somebody's hand. */
  readonly isPhone?: boolean;
}

const PHONE = { width: 390, height: 844 };

/** Somebody in a browser window of their own: finds things by what they are called on the screen. */
export class Person {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about. */
  readonly faults: string[] = [];

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.page = page;
    page.on("pageerror", (error) => this.faults.push(String(error)));
  }

  /** Opens a window for somebody who has no account yet. */
  static async open(
    browser: Windows,
    name: string,
    options: WindowOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport:
        options.size ??
        (options.isPhone === true ? PHONE : { width: 640, height: 360 }),
      hasTouch: options.isPhone === true,
      isMobile: options.isPhone === true,
      locale: "en-US",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(LOOKS_LIKE_TWO_CORES);
    if (options.view === "text")
      await context.addInitScript(
        "localStorage.getItem('islet.view') ?? localStorage.setItem('islet.view', 'text')",
      );
    return new Person(name, context, await context.newPage());
  }

  /** Makes a member, opens their sign-in link and presses the one button. */
  static async comeIn(
    browser: Windows,
    island: Pick<HeldIsland, "url" | "invite">,
    who: { readonly name: string; readonly role: Role } & WindowOptions & {
        /** Another way to the island than its own address, such as a line that can be cut. */
        readonly url?: string;
      },
  ): Promise<Person> {
    const person = await Person.open(browser, who.name, who);
    const { token } = await island.invite(who.role, who.name);
    await person.enterBy(`${who.url ?? island.url}/come-in#${token}`);
    return person;
  }

  /** Opens a sign-in link and presses the one button. */
  async enterBy(link: string): Promise<void> {
    await this.page.goto(link);
    await this.press("come-in.button");
    await this.arrived();
  }

  /** The same person in a second tab of the same browser. */
  async openSecondTab(): Promise<Person> {
    const second = new Person(
      this.name,
      this.context,
      await this.context.newPage(),
    );
    await second.page.goto(new URL("/", this.page.url()).href);
    return second;
  }

  /** Waits until the island is reached and its actions can be used. */
  async arrived(): Promise<void> {
    await this.command("command.class.go").waitFor();
    await this.page
      .getByText(word("line.connecting"))
      .waitFor({ state: "hidden" });
  }

  /** A button by its exact words. */
  button(key: WordKey, values: Values = {}): Locator {
    return this.page.getByRole("button", {
      name: word(key, values),
      exact: true,
    });
  }

  async press(key: WordKey, values: Values = {}): Promise<void> {
    await this.button(key, values).first().click();
  }

  /** The button of a command, or another that may also say how much waits behind it. */
  command(key: WordKey): Locator {
    const name = new RegExp(`^${escapePattern(word(key))}\\s*(\\d+ new)?$`);
    return this.page.getByRole("button", { name }).first();
  }

  /** Whether the island is a picture with panels just now, and not a page on which most things stand already. */
  isIn3d(): Promise<boolean> {
    return this.command("command.view.text").isVisible();
  }

  /** Puts the open panel away; on a small screen it lies over the commands. */
  async closePanel(): Promise<void> {
    const close = this.page
      .getByRole("complementary")
      .getByRole("button", { name: word("panel.close"), exact: true });
    if (!(await close.isVisible())) return;
    await close.click();
    await close.waitFor({ state: "hidden" });
  }

  /** Brings a command into sight, from behind "More" if it is there. */
  async findCommand(key: WordKey): Promise<Locator> {
    await this.closePanel();
    const command = this.command(key);
    const more = this.button("shell.more");
    if (!(await command.isVisible()) && (await more.isVisible()))
      if ((await more.getAttribute("aria-expanded")) !== "true")
        await more.click();
    await command.waitFor();
    return command;
  }

  async use(key: WordKey): Promise<void> {
    await (await this.findCommand(key)).click();
  }

  /** Opens the panel of a command unless it is open, and waits until what stands in it has come. */
  async open(key: WordKey, title: WordKey): Promise<Locator> {
    const panel = this.page.getByRole("complementary", { name: word(title) });
    if (!(await panel.isVisible())) await this.use(key);
    await panel.waitFor();
    await panel
      .getByText(word("panel.loading"), { exact: true })
      .first()
      .waitFor({ state: "hidden" });
    return panel;
  }

  /** Waits until a text stands on the screen, or is read out. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).locator("visible=true").first().waitFor();
  }

  async reads(key: WordKey, values: Values = {}): Promise<void> {
    await this.sees(word(key, values));
  }

  /** Asks the server as this window's own scripts could, by the other door. */
  async askRaw(request: string, payload: unknown): Promise<unknown> {
    const [feature, name] = request.split(".");
    const envelope = { payload, via: "3d+pointer" };
    const asking = `(async () => {
      const response = await fetch("/api/do/${feature}/${name}", {
        method: "POST",
        headers: { "content-type": "application/json", "x-islet": "1" },
        body: JSON.stringify({ ...${JSON.stringify(envelope)}, id: crypto.randomUUID(), clientAt: Date.now() }),
      });
      return response.json();
    })()`;
    return this.page.evaluate(asking);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
