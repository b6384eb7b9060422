import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { QuizQuestion } from "../../../shared/curriculum/quiz.ts";
import type { Slide } from "../../../shared/features/deck.ts";
import type { Reviewed } from "../../../shared/features/review.ts";
import type { App } from "../../interface/app.ts";

/** The slides of one deck, as far as they are here. */
export type SlidesState = readonly Slide[] | "loading" | "failed";

/** Who stands behind a deck: `undefined` for one that somebody brought, `null` for nobody yet. */
export type DeckReview = Reviewed | null | undefined;

interface KnownDeck {
  readonly slides: Signal<SlidesState>;
  readonly review: Signal<DeckReview>;
  /** Empty for whoever does not lead. */
  readonly quiz: Signal<readonly QuizQuestion[]>;
}

/** A deck never changes, so what was read once is kept until the page goes. */
const known = new WeakMap<App, Map<string, KnownDeck>>();

function knowDeck(app: App, deck: string): KnownDeck {
  const decks = known.get(app) ?? new Map<string, KnownDeck>();
  known.set(app, decks);
  const kept = decks.get(deck) ?? {
    slides: signal<SlidesState>("failed"),
    review: signal<DeckReview>(undefined),
    quiz: signal<readonly QuizQuestion[]>([]),
  };
  decks.set(deck, kept);
  return kept;
}

async function readSlides(
  app: App,
  deck: string,
  into: KnownDeck,
): Promise<void> {
  into.slides.value = "loading";
  const outcome = await app
    .request("deck.read", { deck })
    .catch(() => ({ ok: false as const }));
  if (outcome.ok && outcome.reply.deck?.of) {
    into.review.value = outcome.reply.review;
    into.quiz.value = outcome.reply.quiz;
  }
  into.slides.value = outcome.ok ? outcome.reply.slides : "failed";
}

/**
 * The slides of a deck, read once however many ask; one that failed is read
 * again for the next who asks.
 */
export function loadSlides(
  app: App,
  deck: string,
): ReadonlySignal<SlidesState> {
  const kept = knowDeck(app, deck);
  if (kept.slides.peek() === "failed") void readSlides(app, deck, kept);
  return kept.slides;
}

/** Who stands behind a deck that was read. */
export const reviewOf = (app: App, deck: string): DeckReview =>
  knowDeck(app, deck).review.value;

/** The quiz of a deck that was read; the server gives it to those who lead. */
export const quizOf = (app: App, deck: string): readonly QuizQuestion[] =>
  knowDeck(app, deck).quiz.value;

/** Reads a deck again, once somebody has written beside a slide; until then the old words stand. */
export async function refreshSlides(app: App, deck: string): Promise<void> {
  const { slides } = knowDeck(app, deck);
  const outcome = await app.request("deck.read", { deck });
  if (outcome.ok) slides.value = outcome.reply.slides;
}

/** The slides of a deck for a component; "" has none. */
export function useSlides(app: App, deck: string): SlidesState {
  const slides = useMemo(
    () => (deck === "" ? null : loadSlides(app, deck)),
    [app, deck],
  );
  return slides === null ? [] : slides.value;
}
