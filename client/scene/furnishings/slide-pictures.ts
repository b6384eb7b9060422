import type { Slide } from "../../../shared/features/deck.ts";
import type { App } from "../../interface/app.ts";

/** Fetches the pictures of decks, each once, and the next slide ahead of its turn. */
export class SlidePictures {
  readonly #app: App;
  readonly #decks = new Map<string, Promise<readonly Slide[]>>();
  readonly #pictures = new Map<string, Promise<ImageBitmap | null>>();

  constructor(app: App) {
    this.#app = app;
  }

  /** The picture of a slide, counted from 1; `null` where it can't be had. */
  async fetch(deck: string, slide: number): Promise<ImageBitmap | null> {
    const slides = await this.#slidesOf(deck);
    const picture = await this.#pictureOf(slides[slide - 1]);
    void this.#pictureOf(slides[slide]);
    return picture;
  }

  #slidesOf(deck: string): Promise<readonly Slide[]> {
    const known = this.#decks.get(deck);
    if (known) return known;
    const asked = this.#app.request("deck.read", { deck }).then((outcome) => {
      if (outcome.ok) return outcome.reply.slides;
      this.#decks.delete(deck);
      return [];
    });
    this.#decks.set(deck, asked);
    return asked;
  }

  #pictureOf(slide: Slide | undefined): Promise<ImageBitmap | null> {
    if (slide === undefined) return Promise.resolve(null);
    const known = this.#pictures.get(slide.image);
    if (known) return known;
    const asked = fetchPicture(slide.image);
    this.#pictures.set(slide.image, asked);
    void asked.then((picture) => {
      if (picture === null) this.#pictures.delete(slide.image);
    });
    return asked;
  }
}

async function fetchPicture(address: string): Promise<ImageBitmap | null> {
  try {
    const response = await fetch(address, { credentials: "same-origin" });
    return response.ok ? await createImageBitmap(await response.blob()) : null;
  } catch {
    // Off the line: the screen names the slide instead, and asks again for the next.
    return null;
  }
}
