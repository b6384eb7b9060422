import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { runAction } from "../../interface/run-action.ts";
import type { PartProps } from "./preparation-model.ts";

/** What the educator writes for themselves. It is kept by its button, and as soon as one goes on. */
export function NotesPart({ app, read, save }: PartProps): VNode {
  const id = useId();
  const notes = useSignal(read.prepared.notes);
  const keep = (): void => {
    if (notes.value === read.prepared.notes) return;
    runAction(app, () => save({ notes: notes.value }));
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label for={id}>{app.t("deck.notes-for-staff")}</label>
      <textarea
        id={id}
        rows={5}
        dir="auto"
        value={notes.value}
        onInput={({ currentTarget: { value } }) => {
          notes.value = value;
        }}
        onChange={keep}
      />
      <button type="submit" class="button">
        {app.t("deck.save-words")}
      </button>
    </form>
  );
}
