import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import type { VNode } from "preact";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import type { DeckSummary } from "../../../shared/features/deck.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { readCalendar } from "./calendar-model.ts";

async function readDecks(
  app: App,
  into: Signal<readonly DeckSummary[]>,
): Promise<void> {
  const outcome = await app.request("deck.list", {});
  if (outcome.ok) into.value = outcome.reply.decks;
}

async function choose(app: App, id: string, deck: string): Promise<void> {
  const outcome = await app.request("calendar.change", {
    class: id,
    deck: deck === "" ? null : deck,
  });
  if (outcome.ok) app.say(app.t("calendar.changed"));
  else app.sayRefusal(outcome);
  await readCalendar(app);
}

/** Which deck a class is prepared with. */
export function DeckChoice(props: {
  readonly app: App;
  readonly each: Occurrence;
}): VNode {
  const { app, each } = props;
  const id = useId();
  const decks = useSignal<readonly DeckSummary[]>([]);
  useEffect(() => runAction(app, () => readDecks(app, decks)), [app, decks]);
  return (
    <>
      <label for={id}>{app.t("calendar.deck")}</label>
      <select
        id={id}
        value={each.deck ?? ""}
        onChange={({ currentTarget: { value } }) =>
          runAction(app, () => choose(app, each.id, value))
        }
      >
        <option value="">{app.t("calendar.no-deck")}</option>
        {decks.value.map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deck.title}
          </option>
        ))}
      </select>
    </>
  );
}
