import { MonitorX } from "lucide";
import type { RefObject, VNode } from "preact";
import { useCallback, useEffect, useMemo } from "preact/hooks";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import { goTo } from "../../interface/actions/go-to.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { currentPlace, placeName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import { DeckList } from "./deck-list.tsx";
import { createPresenter, type Presenter } from "./presenter.ts";
import { QuizList } from "./quiz-list.tsx";
import { PointingArea } from "./pointer.tsx";
import { NotesForm, SlideNotes } from "./slide-notes.tsx";
import { SlideAnnouncement, SlideView } from "./slide-view.tsx";
import { TopicList } from "./topic-list.tsx";
import { TurnBar } from "./turn-bar.tsx";
import { useTurnKeys } from "./turn-keys.ts";
import { UploadForm } from "./upload-form.tsx";
import { quizOf, useSlides } from "./use-slides.ts";

const isStaff = (app: App): boolean => app.live.me.value?.isStaff === true;

interface PresenterProps {
  readonly app: App;
  readonly station: string;
  readonly panel: RefObject<HTMLElement | null>;
}

/** Slides are turned from within the room, so that one sees what the class sees. */
function WayThere({ app, station }: PresenterProps): VNode | null {
  const { place } = parseStationId(station);
  if (currentPlace(app)?.id === place) return null;
  const name = placeName(app, place);
  return (
    <div class="note stack">
      <p>{app.t("deck.not-there", { place: name })}</p>
      <Button
        label={app.t("deck.go-there", { place: name })}
        onPress={() => runAction(app, () => goTo(app, { station }))}
      />
    </div>
  );
}

function OnScreen(
  props: PresenterProps & { readonly presenter: Presenter },
): VNode | null {
  const { app, station, panel, presenter } = props;
  const shown = app.live.projectors.value.get(station);
  const slides = useSlides(app, shown?.deck ?? "");
  const turnBy = useCallback(
    (step: number) => runAction(app, () => presenter.turnBy(step)),
    [app, presenter],
  );
  useTurnKeys(app, panel, turnBy);
  if (shown === undefined || shown.deck === "") return null;
  const { slide, slideCount } = shown;
  const list = typeof slides === "string" ? [] : slides;
  const current = list[slide - 1];
  const next = list[slide]?.text.split("\n")[0] ?? "";
  return (
    <section class="stack">
      <h3 dir="auto">{shown.title}</h3>
      {slides === "loading" && <p>{app.t("panel.loading")}</p>}
      {slides === "failed" && <p>{app.t("panel.failed")}</p>}
      <SlideView
        app={app}
        slides={list}
        number={slide}
        pointer={<PointingArea app={app} station={station} shown={shown} />}
      >
        <TurnBar
          app={app}
          slides={list}
          number={slide}
          last={slideCount}
          onTurnBy={turnBy}
          onTurnTo={(to) => runAction(app, () => presenter.turnTo(to))}
        />
        {next !== "" && (
          <p class="faint">{app.t("deck.comes-next", { next })}</p>
        )}
        <SlideNotes app={app} slide={current} />
        <p class="faint">{app.t("deck.keys")}</p>
      </SlideView>
      <QuizList app={app} quiz={quizOf(app, shown.deck)} />
      {current && isStaff(app) && (
        <NotesForm
          key={`${shown.deck} ${slide}`}
          app={app}
          deck={shown.deck}
          slide={current}
        />
      )}
      <SlideAnnouncement app={app} slides={list} number={slide} />
      <Button
        icon={MonitorX}
        label={app.t("deck.close")}
        onPress={() => runAction(app, () => presenter.close())}
      />
    </section>
  );
}

/** For staff: the decks of the study, and the ways to add one. */
function Decks(
  props: PresenterProps & { readonly presenter: Presenter },
): VNode {
  const { app, station, presenter } = props;
  useEffect(
    () => runAction(app, () => presenter.readDecks()),
    [app, presenter],
  );
  const shown = app.live.projectors.value.get(station);
  const decks = presenter.decks.value;
  return (
    <>
      <section class="stack">
        <h3>{app.t("deck.decks")}</h3>
        <DeckList
          app={app}
          presenter={presenter}
          shownDeck={shown?.deck ?? ""}
        />
      </section>
      <TopicList
        app={app}
        decks={typeof decks === "string" ? [] : decks}
        onAdded={() => runAction(app, () => presenter.readDecks())}
      />
      <UploadForm
        room={presenter.room.value}
        app={app}
        onAdded={(deck) => {
          app.say(
            app.t("deck.added", { title: deck.title, count: deck.slideCount }),
          );
          runAction(app, () => presenter.readDecks());
        }}
      />
    </>
  );
}

/** For those who present: what is on the screen; a guest shows what staff have put up. */
export function PresenterPanel(props: PresenterProps): VNode {
  const { app, station } = props;
  const presenter = useMemo(
    () => createPresenter(app, station),
    [app, station],
  );
  return (
    <>
      <WayThere {...props} />
      <OnScreen {...props} presenter={presenter} />
      {isStaff(app) && <Decks {...props} presenter={presenter} />}
    </>
  );
}
