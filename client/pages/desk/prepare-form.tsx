import { useSignal } from "@preact/signals";
import { Copy } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import type { DeckRoom } from "../../../shared/features/deck.ts";
import type { Preparation } from "../../../shared/features/preparation.ts";
import { readCalendar } from "../../features/calendar/calendar-model.ts";
import { changeClass } from "../../features/calendar/class-deeds.tsx";
import { DeckChoice } from "../../features/calendar/deck-choice.tsx";
import { TripChoice } from "../../features/calendar/trip-choice.tsx";
import { tellStart } from "../../features/calendar/tell-start.ts";
import { WhoMayCome } from "../../features/calendar/who-may-come.tsx";
import { UploadForm } from "../../features/deck/upload-form.tsx";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import { FilmPart } from "./film-part.tsx";
import { NotesPart } from "./notes-part.tsx";
import { PollPart } from "./poll-part.tsx";
import { tellCopied, type Prepared } from "./preparation-model.ts";
import { TaskPart } from "./task-part.tsx";

/** All that stands ready for one class; each part is kept by itself. */
export function PrepareForm(props: {
  readonly app: App;
  readonly each: Occurrence;
  readonly room: DeckRoom | null;
  /** How many decks there are; the choice is read again when it changes. */
  readonly deckCount: number;
  readonly onAdded: () => void;
}): VNode {
  const { app, each, room, deckCount } = props;
  const { id } = each;
  const found = useSignal<Prepared | "loading" | "failed">("loading");
  /** Goes up when another class was taken over, so that the fields show it. */
  const copies = useSignal(0);
  const readAll = async (): Promise<void> => {
    const outcome = await app.request("preparation.read", { class: id });
    found.value = outcome.ok ? outcome.reply : "failed";
  };
  useEffect(() => runAction(app, readAll), [app, id]);
  const read = found.value;
  if (read === "loading") return <p>{app.t("panel.loading")}</p>;
  if (read === "failed")
    return <TryAgain app={app} onAgain={() => runAction(app, readAll)} />;
  const save = async (change: Partial<Preparation>): Promise<boolean> => {
    const outcome = await app.request("preparation.save", {
      class: id,
      ...change,
    });
    if (!outcome.ok) {
      app.sayRefusal(outcome);
      return false;
    }
    app.say(app.t("prepare.saved"));
    await readAll();
    return true;
  };
  const copy = async (like: NonNullable<Prepared["like"]>): Promise<void> => {
    const outcome = await app.request("preparation.copy", {
      class: id,
      from: like.class,
    });
    if (!outcome.ok) return app.sayRefusal(outcome);
    app.say(tellCopied(app, like.title, outcome.reply));
    await Promise.all([readAll(), readCalendar(app)]);
    copies.value += 1;
  };
  const { like } = read;
  const part = { app, read, save };
  return (
    <div class="stack">
      {like && (
        <Button
          icon={Copy}
          kind="primary"
          label={app.t("prepare.copy", {
            title: like.title,
            when: tellStart(like.startsAt, app.language.value),
          })}
          onPress={() => runAction(app, () => copy(like))}
        />
      )}
      {each.state === "planned" && (
        <>
          <DeckChoice key={deckCount} app={app} each={each} />
          <details>
            <summary>{app.t("prepare.upload")}</summary>
            <UploadForm
              app={app}
              room={room}
              onAdded={(deck) => {
                props.onAdded();
                runAction(app, () => changeClass(app, each, { deck: deck.id }));
              }}
            />
          </details>
          <TripChoice app={app} each={each} suggested={read.suggestedTrip} />
          <WhoMayCome app={app} each={each} />
        </>
      )}
      <FilmPart {...part} onFilms={() => runAction(app, readAll)} />
      <PollPart {...part} deck={each.deck ?? ""} />
      <TaskPart key={`task-${copies.value}`} {...part} />
      <NotesPart key={`notes-${copies.value}`} {...part} />
    </div>
  );
}
