import { readFile } from "node:fs/promises";
import type { DeckUploadOutcome } from "../../../shared/features/deck.ts";
import type { Deed } from "./deed.ts";

const SLIDES = new URL(
  "../../../assets/decks/first-class.pdf",
  import.meta.url,
);

/** What all who take part know of one another. */
export interface Stage {
  readonly deck: string;
  readonly slideCount: number;
  /** What each of them has done and was acknowledged. */
  readonly done: readonly (readonly Deed[])[];
  /** Messages and reports that somebody has already seen to. */
  readonly picked: Set<string>;
  /** The avatar of whoever may be handed the lead; `undefined` while they are not here. */
  readonly findHelper: () => string | undefined;
}

/** Brings slides in as an educator does. Throws when they are refused. */
export async function bringSlides(
  url: string,
  cookie: string,
): Promise<{ deck: string; slideCount: number }> {
  const response = await fetch(`${url}/api/decks?title=Trial`, {
    method: "POST",
    headers: { "content-type": "application/pdf", "x-islet": "1", cookie },
    body: await readFile(SLIDES),
  });
  const outcome = (await response.json()) as DeckUploadOutcome;
  if (!outcome.ok) throw new Error(`slides: ${outcome.code}`);
  return { deck: outcome.deck.id, slideCount: outcome.deck.slideCount };
}
