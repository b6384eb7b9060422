import { Presentation } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { DeckRow } from "./deck-row.tsx";
import type { Presenter } from "./presenter.ts";

/** The decks of the study, each with a button that puts it on the screen. */
export function DeckList(props: {
  readonly app: App;
  readonly presenter: Presenter;
  /** The deck on the screen; "" for none. */
  readonly shownDeck: string;
}): VNode {
  const { app, presenter, shownDeck } = props;
  const decks = presenter.decks.value;
  if (decks === "loading") return <p>{app.t("panel.loading")}</p>;
  if (decks === "failed") return <p>{app.t("panel.failed")}</p>;
  if (decks.length === 0) return <p>{app.t("deck.none-yet")}</p>;
  return (
    <ul class="rows">
      {decks.map((deck) => (
        <DeckRow
          key={deck.id}
          app={app}
          deck={deck}
          more={deck.id === shownDeck ? app.t("deck.on-screen") : undefined}
        >
          <Button
            icon={Presentation}
            label={app.t("deck.show")}
            fullLabel={app.t("deck.show-which", { title: deck.title })}
            onPress={() => runAction(app, () => presenter.show(deck))}
          />
        </DeckRow>
      ))}
    </ul>
  );
}
