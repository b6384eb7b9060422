import { waitUntil } from "../../testing/visitor.ts";
import { word, type WordKey } from "../../browser/word.ts";
import type { DrivenWindow } from "./driven-window.ts";

/** Drawing without a graphics card on a busy machine can take this long. */
const PATIENCE_MS = 120_000;

/** Finds in the page, by what it is called on the screen, whatever can be pressed or written in. */
const find = (name: string): string => `(() => {
  const wanted = ${JSON.stringify(name)};
  const all = document.querySelectorAll("button, a, input, textarea");
  const nameOf = (each) =>
    each.getAttribute("aria-label") ?? each.labels?.[0]?.innerText ?? each.innerText;
  return [...all].find((each) =>
    (nameOf(each) ?? "").split("\\n")[0].trim() === wanted &&
    each.checkVisibility?.({ visibilityProperty: true }) !== false &&
    each.getBoundingClientRect().width > 0 && !each.disabled) ?? null;
})()`;

/** Somebody who has never been here, in a window of any browser. */
export class Newcomer {
  readonly window: DrivenWindow;

  constructor(window: DrivenWindow) {
    this.window = window;
  }

  /** Waits until something of this name can be pressed or written in. */
  async finds(key: WordKey): Promise<string> {
    const element = find(word(key));
    await this.#until(`${element} !== null`, `"${word(key)}" is there`);
    return element;
  }

  /** Presses a button, follows a link, ticks a box or goes into a field. */
  async press(key: WordKey): Promise<void> {
    await this.window.click(await this.finds(key));
  }

  /** Writes into a field and sends it by the Enter key. */
  async writes(key: WordKey, text: string): Promise<void> {
    await this.press(key);
    await this.window.type(`${text}\n`);
  }

  /** Waits until a text stands on the screen. */
  sees(text: string): Promise<void> {
    const shown = `document.body.innerText.includes(${JSON.stringify(text)})`;
    return this.#until(shown, `"${text}" is on the screen`);
  }

  /** Whether the island is a picture, and not a page of text. */
  async isIn3d(): Promise<boolean> {
    const element = find(word("command.view.text"));
    return (await this.window.read(`${element} !== null`)) === true;
  }

  #until(expression: string, what: string): Promise<void> {
    // A page that is just being left answers nothing.
    const holds = (): Promise<boolean> =>
      this.window.read(expression).then(
        (value) => value === true,
        () => false,
      );
    return waitUntil(holds, what, PATIENCE_MS);
  }
}
