import { createElement, Hand } from "lucide";
import type { AvatarFacts } from "../../interface/app.ts";
import type { Bubble } from "./bubbles.ts";
import type { PageBox } from "./project.ts";

/** What a tag says. */
export interface TagWords {
  readonly staff: string;
  readonly handRaised: string;
}

const GUESSED_WIDTH_PX = 90;
const GUESSED_HEIGHT_PX = 26;
const SIDE_PX = 4;

/** One person's tag: name, staff badge, raised hand, and what was just said. */
export class NameTag {
  readonly element = document.createElement("div");
  readonly #name = document.createElement("div");
  readonly #bubble = document.createElement("div");
  #xPx = NaN;
  #yPx = NaN;
  #widthPx = GUESSED_WIDTH_PX;
  #heightPx = GUESSED_HEIGHT_PX;

  constructor(onPress: () => void) {
    this.element.className = "tag";
    this.element.hidden = true;
    this.#name.className = "tag-name";
    this.#bubble.className = "tag-bubble";
    this.#bubble.hidden = true;
    this.element.append(this.#bubble, this.#name);
    this.#name.addEventListener("click", onPress);
  }

  /** Says who this is. One's own tag shows no name, only a raised hand and one's words. */
  describe(facts: AvatarFacts, words: TagWords, isOwn: boolean): void {
    const parts: HTMLElement[] = [];
    if (!isOwn) parts.push(makePart("", facts.name));
    if (facts.isStaff && !isOwn) parts.push(makePart("tag-staff", words.staff));
    if (facts.hand > 0) {
      const hand = makePart("tag-mark", "");
      hand.append(createElement(Hand));
      hand.title = words.handRaised;
      parts.push(hand);
    }
    this.#name.hidden = parts.length === 0;
    this.#name.replaceChildren(...parts);
    this.element.classList.toggle("tag-away", !facts.connected);
  }

  say(bubble: Bubble | null): void {
    const text = bubble?.text ?? "";
    if (this.#bubble.textContent === text) return;
    this.#bubble.textContent = text;
    this.#bubble.hidden = text === "";
  }

  /** Stands the tag with its foot at a point of the layer, or as near as the layer's sides allow. */
  place(footPx: number, yPx: number, layerPx: number): void {
    const halfPx = this.#widthPx / 2 + SIDE_PX;
    const xPx = Math.max(halfPx, Math.min(layerPx - halfPx, footPx));
    if (Math.abs(xPx - this.#xPx) < 0.25 && Math.abs(yPx - this.#yPx) < 0.25)
      return;
    this.#xPx = xPx;
    this.#yPx = yPx;
    this.element.style.transform = `translate(${xPx.toFixed(1)}px, ${yPx.toFixed(1)}px) translate(-50%, -100%)`;
  }

  /** Measures its size, where it is shown. */
  measure(): void {
    if (this.element.hidden) return;
    this.#widthPx = this.element.offsetWidth;
    this.#heightPx = this.element.offsetHeight;
  }

  /** Its width as last measured; a guess before. */
  get widthPx(): number {
    return this.#widthPx;
  }

  /** Where it stands; `null` while it is not shown. */
  get box(): PageBox | null {
    if (this.element.hidden) return null;
    return {
      leftPx: this.#xPx - this.#widthPx / 2,
      rightPx: this.#xPx + this.#widthPx / 2,
      topPx: this.#yPx - this.#heightPx,
      bottomPx: this.#yPx,
    };
  }

  show(isShown: boolean): void {
    if (this.element.hidden === isShown) this.element.hidden = !isShown;
  }
}

function makePart(className: string, text: string): HTMLElement {
  const part = document.createElement("span");
  part.className = className;
  part.textContent = text;
  return part;
}
