import type { App } from "../../interface/app.ts";
import type { Loading } from "./place-models.ts";

/** Says how far the island has come, and offers to try again where something is missing. */
export class LoadingNote {
  readonly #app: App;
  readonly #note = document.createElement("div");
  readonly #words = document.createElement("span");
  readonly #again = document.createElement("button");

  constructor(layer: HTMLElement, app: App, onAgain: () => void) {
    this.#app = app;
    this.#note.className = "loading-note";
    this.#note.setAttribute("role", "status");
    this.#again.type = "button";
    this.#again.hidden = true;
    this.#again.addEventListener("click", onAgain);
    this.#note.append(this.#words, this.#again);
    layer.append(this.#note);
  }

  show({ share, isFailed }: Loading): void {
    // By tens, or a screen reader would never come to rest.
    const percent = Math.floor(share * 10) * 10;
    const text = isFailed
      ? this.#app.t("scene.load-failed")
      : this.#app.t("scene.loading", { percent });
    if (this.#words.textContent !== text) this.#words.textContent = text;
    this.#again.textContent = this.#app.t("scene.load-again");
    this.#again.hidden = !isFailed;
    this.#note.hidden = share >= 1 && !isFailed;
  }

  dispose(): void {
    this.#note.remove();
  }
}
