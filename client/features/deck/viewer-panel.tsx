import { useSignal } from "@preact/signals";
import { Undo2 } from "lucide";
import type { RefObject, VNode } from "preact";
import { useCallback, useEffect } from "preact/hooks";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { LookbackButton } from "./lookback-button.tsx";
import { ReviewLine } from "./review-line.tsx";
import { Pointer } from "./pointer.tsx";
import { SlideNotes } from "./slide-notes.tsx";
import { SlideAnnouncement, SlideView } from "./slide-view.tsx";
import { TurnBar } from "./turn-bar.tsx";
import { useTurnKeys } from "./turn-keys.ts";
import { reviewOf, useSlides } from "./use-slides.ts";

/**
 * For everybody in class: the slide that is up. One may look back at earlier
 * ones alone, and comes back to the class with one press.
 */
export function ViewerPanel(props: {
  readonly app: App;
  readonly station: string;
  readonly panel: RefObject<HTMLElement | null>;
}): VNode {
  const { app, station, panel } = props;
  const shown = app.live.projectors.value.get(station);
  const deck = shown?.deck ?? "";
  const slides = useSlides(app, deck);
  /** The slide one looks back at; null while one follows the class. */
  const lookedAt = useSignal<number | null>(null);
  useEffect(() => {
    lookedAt.value = null;
  }, [deck, lookedAt]);
  const current = shown?.slide ?? 0;
  const turnTo = useCallback(
    (slide: number) => {
      const reached = app.live.projectors.peek().get(station)?.slide ?? 0;
      lookedAt.value = slide >= reached ? null : Math.max(1, slide);
    },
    [app, station, lookedAt],
  );
  const turnBy = useCallback(
    (step: number) => {
      const reached = app.live.projectors.peek().get(station)?.slide ?? 0;
      turnTo((lookedAt.peek() ?? reached) + step);
    },
    [app, station, lookedAt, turnTo],
  );
  useTurnKeys(app, panel, turnBy);
  if (deck === "")
    return (
      <>
        <p>{app.t("deck.nothing-shown")}</p>
        <LookbackButton app={app} />
      </>
    );
  if (slides === "loading") return <p>{app.t("panel.loading")}</p>;
  if (slides === "failed") return <p>{app.t("panel.failed")}</p>;
  const number = lookedAt.value ?? current;
  return (
    <section class="stack">
      <h3 dir="auto">{shown?.title}</h3>
      {lookedAt.value !== null && (
        <div class="note stack">
          <p role="status">{app.t("deck.looking-back", { slide: current })}</p>
          <Button
            icon={Undo2}
            kind="primary"
            label={app.t("deck.back-to-class")}
            onPress={() => {
              lookedAt.value = null;
            }}
          />
        </div>
      )}
      <SlideView
        app={app}
        slides={slides}
        number={number}
        pointer={
          shown && number === current && <Pointer app={app} shown={shown} />
        }
      >
        <TurnBar
          app={app}
          slides={slides}
          number={number}
          last={Math.max(current, number)}
          onTurnBy={turnBy}
          onTurnTo={turnTo}
        />
        <SlideNotes app={app} slide={slides[number - 1]} />
      </SlideView>
      <LookbackButton app={app} />
      <ReviewLine app={app} review={reviewOf(app, deck)} />
      <SlideAnnouncement app={app} slides={slides} number={current} />
    </section>
  );
}
