import { signal, type ReadonlySignal } from "@preact/signals";
import type { DeckRoom, DeckSummary } from "../../../shared/features/deck.ts";
import type { App } from "../../interface/app.ts";

/** What one who leads does at a screen. */
export interface Presenter {
  readonly decks: ReadonlySignal<readonly DeckSummary[] | "loading" | "failed">;
  readonly room: ReadonlySignal<DeckRoom | null>;
  readDecks(): Promise<void>;
  show(deck: DeckSummary): Promise<void>;
  /** Turns so many slides on, or back; several presses add up. */
  turnBy(step: number): Promise<void>;
  turnTo(slide: number): Promise<void>;
  close(): Promise<void>;
}

/** Makes the presenter of one screen. */
export function createPresenter(app: App, station: string): Presenter {
  const decks = signal<readonly DeckSummary[] | "loading" | "failed">(
    "loading",
  );
  const room = signal<DeckRoom | null>(null);
  /** The last turn, until the screen has followed it. */
  let last: { slide: number; from: number; isPending: boolean } | null = null;

  const shownNow = () => app.live.projectors.peek().get(station);

  const turnTo = async (slide: number): Promise<void> => {
    const turn = { slide, from: shownNow()?.slide ?? 0, isPending: true };
    last = turn;
    const outcome = await app.request("deck.turn", { station, slide });
    turn.isPending = false;
    if (outcome.ok) return;
    if (last === turn) last = null;
    app.sayRefusal(outcome);
  };

  return {
    decks,
    room,
    async readDecks() {
      const outcome = await app.request("deck.list", {});
      if (outcome.ok) {
        decks.value = outcome.reply.decks;
        room.value = outcome.reply.room;
      } else if (typeof decks.peek() === "string") decks.value = "failed";
    },
    async show(deck) {
      last = null;
      const outcome = await app.request("deck.show", {
        station,
        deck: deck.id,
      });
      if (outcome.ok) app.say(app.t("deck.is-up", { title: deck.title }));
      else app.sayRefusal(outcome);
    },
    async turnBy(step) {
      const shown = shownNow();
      if (shown === undefined) return;
      const isOnTheWay =
        last !== null && (last.isPending || last.from === shown.slide);
      const slide = (isOnTheWay && last ? last.slide : shown.slide) + step;
      if (slide >= 1 && slide <= shown.slideCount) await turnTo(slide);
    },
    turnTo,
    async close() {
      last = null;
      const outcome = await app.request("deck.close", { station });
      if (outcome.ok) app.say(app.t("deck.is-cleared"));
      else app.sayRefusal(outcome);
    },
  };
}
