import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { Slide } from "../../../shared/features/deck.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { refreshSlides } from "./use-slides.ts";

/** The notes of a slide; only staff are given any. */
export function SlideNotes(props: {
  readonly app: App;
  readonly slide: Slide | undefined;
}): VNode | null {
  const { app, slide } = props;
  if (!slide || slide.notes === "") return null;
  return (
    <section class="note stack" aria-label={app.t("deck.notes")}>
      <strong>{app.t("deck.notes")}</strong>
      <p class="slide-note" dir="auto">
        {slide.notes}
      </p>
    </section>
  );
}

/** Where staff write beside a slide: what it shows, and notes. */
export function NotesForm(props: {
  readonly app: App;
  readonly deck: string;
  readonly slide: Slide;
}): VNode {
  const { app, deck, slide } = props;
  const id = useId();
  const description = useSignal(slide.description);
  const notes = useSignal(slide.notes);
  const save = async (): Promise<void> => {
    const outcome = await app.request("deck.annotate", {
      deck,
      slide: slide.number,
      description: description.value,
      notes: notes.value,
    });
    if (!outcome.ok) return app.sayRefusal(outcome);
    app.say(app.t("deck.words-saved"));
    await refreshSlides(app, deck);
  };
  return (
    <details>
      <summary>{app.t("deck.write-beside")}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          runAction(app, save);
        }}
      >
        <label for={`${id}-alt`}>{app.t("deck.description")}</label>
        <textarea
          id={`${id}-alt`}
          rows={3}
          dir="auto"
          value={description.value}
          onInput={({ currentTarget: { value } }) => {
            description.value = value;
          }}
        />
        <label for={`${id}-notes`}>{app.t("deck.notes-for-staff")}</label>
        <textarea
          id={`${id}-notes`}
          rows={4}
          dir="auto"
          value={notes.value}
          onInput={({ currentTarget: { value } }) => {
            notes.value = value;
          }}
        />
        <button type="submit" class="button">
          {app.t("deck.save-words")}
        </button>
      </form>
    </details>
  );
}
