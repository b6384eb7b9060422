import { useSignal } from "@preact/signals";
import { Presentation, X } from "lucide";
import type { VNode } from "preact";
import type { DeckSummary } from "../../../shared/features/deck.ts";
import { SlideNotes } from "../../features/deck/slide-notes.tsx";
import { SlideView } from "../../features/deck/slide-view.tsx";
import { TurnBar } from "../../features/deck/turn-bar.tsx";
import { quizOf, useSlides } from "../../features/deck/use-slides.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";

function Slides(props: {
  readonly app: App;
  readonly deck: DeckSummary;
}): VNode {
  const { app, deck } = props;
  const number = useSignal(1);
  const slides = useSlides(app, deck.id);
  if (typeof slides === "string")
    return (
      <p>{app.t(slides === "loading" ? "panel.loading" : "panel.failed")}</p>
    );
  const turnTo = (to: number): void => {
    number.value = Math.min(slides.length, Math.max(1, to));
  };
  const next = slides[number.value]?.text.split("\n")[0] ?? "";
  const quiz = quizOf(app, deck.id);
  return (
    <>
      <SlideView app={app} slides={slides} number={number.value}>
        <TurnBar
          app={app}
          slides={slides}
          number={number.value}
          last={slides.length}
          onTurnBy={(step) => turnTo(number.value + step)}
          onTurnTo={turnTo}
        />
        {next !== "" && (
          <p class="faint">{app.t("deck.comes-next", { next })}</p>
        )}
        <SlideNotes app={app} slide={slides[number.value - 1]} />
      </SlideView>
      {quiz.length > 0 && (
        <details>
          <summary>{app.t("sheet.quiz")}</summary>
          <ol class="rows">
            {quiz.map(({ question, options, answer, why }) => (
              <li key={question} class="row">
                <div class="row-text" dir="auto">
                  <strong>{question}</strong>
                  <span>{`${options[answer] ?? ""}. ${why}`}</span>
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/**
 * Going through a deck alone: slides, notes and quiz as in class, on this page.
 * Nothing of it is told to anybody, and nothing is kept.
 */
export function Rehearsal(props: {
  readonly app: App;
  readonly decks: readonly DeckSummary[];
}): VNode | null {
  const { app, decks } = props;
  const chosen = useSignal<DeckSummary | null>(null);
  const deck = chosen.value;
  if (decks.length === 0) return null;
  return (
    <section class="card stack" id="rehearsal">
      <h2>{app.t("rehearsal.title")}</h2>
      <p>{app.t("rehearsal.about")}</p>
      {deck === null ? (
        <div class="button-row">
          {decks.map((each) => (
            <Button
              key={each.id}
              icon={Presentation}
              label={each.title}
              fullLabel={app.t("rehearsal.start-which", { title: each.title })}
              onPress={() => {
                chosen.value = each;
              }}
            />
          ))}
        </div>
      ) : (
        <>
          <h3 dir="auto">{deck.title}</h3>
          <Slides key={deck.id} app={app} deck={deck} />
          <Button
            icon={X}
            label={app.t("rehearsal.end")}
            onPress={() => {
              chosen.value = null;
            }}
          />
        </>
      )}
    </section>
  );
}
