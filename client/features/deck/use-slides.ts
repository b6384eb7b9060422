import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Slide } from "../../../shared/features/deck.ts";
import type { App } from "../../interface/app.ts";

/** The slides of one deck, as far as they are here. */
export type SlidesState = readonly Slide[] | "loading" | "failed";

/** A deck never changes, so what was read once is kept until the page goes. */
const known = new WeakMap<App, Map<string, Signal<SlidesState>>>();

async function readSlides(
  app: App,
  deck: string,
  into: Signal<SlidesState>,
): Promise<void> {
  into.value = "loading";
  const outcome = await app
    .request("deck.read", { deck })
    .catch(() => ({ ok: false as const }));
  into.value = outcome.ok ? outcome.reply.slides : "failed";
}

/**
 * The slides of a deck, read once however many ask; one that failed is read
 * again for the next who asks.
 */
export function loadSlides(
  app: App,
  deck: string,
): ReadonlySignal<SlidesState> {
  const decks = known.get(app) ?? new Map<string, Signal<SlidesState>>();
  known.set(app, decks);
  const kept = decks.get(deck) ?? signal<SlidesState>("failed");
  decks.set(deck, kept);
  if (kept.peek() === "failed") void readSlides(app, deck, kept);
  return kept;
}

/** The slides of a deck for a component; "" has none. */
export function useSlides(app: App, deck: string): SlidesState {
  const slides = useMemo(
    () => (deck === "" ? null : loadSlides(app, deck)),
    [app, deck],
  );
  return slides === null ? [] : slides.value;
}
