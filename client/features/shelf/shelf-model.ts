import { signal, type Signal } from "@preact/signals";
import type {
  KeptQuestion,
  QuestionList,
} from "../../../shared/features/shelf/questions.ts";
import type { ASKS, ShelfThing } from "../../../shared/features/shelf/thing.ts";
import type { OutcomeOf, ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

/** What the panel shows just now. */
export type ShelfPage =
  | { readonly name: "shelf" }
  | { readonly name: "thing"; readonly thing: ShelfThing };

/** The shelf as one person stands before it, and what can be done there. */
export interface ShelfModel {
  readonly page: Signal<ShelfPage>;
  readonly questions: Signal<QuestionList>;
  look(thing: ShelfThing): Promise<void>;
  follow(thing: ShelfThing, page: string): Promise<void>;
  keep(thing: ShelfThing, ask: (typeof ASKS)[number]): Promise<void>;
  /** Whether it is on the list now. */
  write(text: string): Promise<boolean>;
  drop(question: KeptQuestion): Promise<void>;
}

/** Makes the model of one open shelf. */
export function createShelfModel(
  app: App,
  station: string,
  opened: ReplyOf<"shelf.open">,
): ShelfModel {
  const page = signal<ShelfPage>({ name: "shelf" });
  const questions = signal(opened.questions);

  const show = (
    outcome: OutcomeOf<"shelf.keep">,
    words: "shelf.kept" | "shelf.dropped",
  ): boolean => {
    if (outcome.ok) {
      questions.value = outcome.reply.questions;
      app.say(app.t(words));
    } else app.sayRefusal(outcome);
    return outcome.ok;
  };

  return {
    page,
    questions,
    async look(thing) {
      page.value = { name: "thing", thing };
      const asked = { station, thing: thing.id };
      const outcome = await app.request("shelf.view", asked);
      if (!outcome.ok) app.sayRefusal(outcome);
    },
    async follow(thing, to) {
      const asked = { station, thing: thing.id, page: to };
      const outcome = await app.request("shelf.follow", asked);
      if (!outcome.ok) app.sayRefusal(outcome);
    },
    async keep(thing, ask) {
      const asked = { station, thing: thing.id, ask };
      show(await app.request("shelf.keep", asked), "shelf.kept");
    },
    async write(text) {
      const asked = { station, text };
      return show(await app.request("shelf.write", asked), "shelf.kept");
    },
    async drop({ id }) {
      const asked = { station, question: id };
      show(await app.request("shelf.drop", asked), "shelf.dropped");
    },
  };
}

/** A question as it reads, from the words or from the person. */
export function tellQuestion(app: App, question: KeptQuestion): string {
  return "text" in question
    ? question.text
    : app.t(`shelf.thing.${question.thing}.ask-${question.ask}`);
}
