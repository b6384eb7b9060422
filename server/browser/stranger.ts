import type { Locator, Page } from "playwright-core";
import type { Language } from "../../shared/words/languages.ts";
import type { Windows } from "./hold-browser.ts";
import { tabTo } from "./tab-to.ts";
import { word, type WordKey } from "./word.ts";

/** Drawing without a graphics card on a busy machine can take this long. */
const PATIENCE_MS = 120_000;
/** From wherever the focus is, nothing on the way is further than this. */
const MOST_TABS = 25;

/** With what somebody finds their way: a finger on a phone, keys alone, or keys and the text view. */
export type Means = "touch" | "keyboard" | "text";

/** Tells of every screen that takes the place of another; the whole island is one. */
const WATCH_SCREENS = `
  let last = "";
  new MutationObserver(() => {
    const isIsland = document.querySelector(".shell") !== null;
    const heading = document.querySelector("h1")?.innerText ?? "";
    const now = isIsland ? "the island" : heading;
    if (now === "" || now === last) return;
    last = now;
    noteScreen(now);
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

/** Somebody the island does not know yet, in a fresh browser of their own language. */
export class Stranger {
  /** Every screen they had before them, in order. */
  readonly screens: string[] = [];
  readonly page: Page;
  private readonly language: Language;
  private readonly means: Means;

  private constructor(page: Page, language: Language, means: Means) {
    this.page = page;
    this.language = language;
    this.means = means;
  }

  /** Opens a browser that has never been here. */
  static async open(
    browser: Windows,
    language: Language,
    means: Means,
  ): Promise<Stranger> {
    const isPhone = means === "touch";
    const context = await browser.newContext({
      viewport: isPhone
        ? { width: 390, height: 844 }
        : { width: 1024, height: 640 },
      hasTouch: isPhone,
      isMobile: isPhone,
      locale: language,
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const stranger = new Stranger(await context.newPage(), language, means);
    await context.exposeFunction("noteScreen", (screen: string) => {
      if (stranger.screens.at(-1) !== screen) stranger.screens.push(screen);
    });
    await context.addInitScript(WATCH_SCREENS);
    return stranger;
  }

  say(key: WordKey, values: Record<string, string> = {}): string {
    return word(key, values, this.language);
  }

  private async reach(target: Locator): Promise<void> {
    if (this.means === "touch") await target.first().tap();
    else await tabTo(this.page, target, MOST_TABS);
  }

  /** Presses a button, or follows a link, by what it is called. */
  async press(key: WordKey, role: "button" | "link" = "button"): Promise<void> {
    const name = this.say(key);
    const target = this.page.getByRole(role, { name, exact: true });
    await this.reach(target);
    if (this.means !== "touch") await this.page.keyboard.press("Enter");
  }

  /** Ticks a box by its name. */
  async tick(key: WordKey): Promise<void> {
    await this.reach(
      this.page.getByRole("checkbox", { name: this.say(key) }).first(),
    );
    if (this.means !== "touch") await this.page.keyboard.press("Space");
  }

  /** Writes into a field by its name. */
  async write(key: WordKey, text: string): Promise<void> {
    const field = this.page.getByLabel(this.say(key), { exact: true });
    await this.reach(field);
    // By the signs and not by keys: a Korean name is put in as a whole.
    await this.page.keyboard.insertText(text);
  }

  /** From the island to a chair in the classroom. */
  async takeSeat(): Promise<void> {
    if (this.means === "text") {
      await this.press("command.view.text");
      await this.page.locator("#main.text-view").waitFor();
    }
    await this.press("command.class.go");
    await this.page
      .getByRole("button", { name: this.say("command.seat.stand") })
      .waitFor();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
