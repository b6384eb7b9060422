import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { Words } from "../../interface/words.ts";
import type { PeopleList } from "./people-page.ts";

/** The class that a guest is invited to. */
export function ClassChoice(props: {
  readonly words: Words;
  readonly classes: PeopleList["classes"];
  readonly chosen: Signal<string>;
}): VNode {
  const { words, classes, chosen } = props;
  const id = useId();
  const when = new Intl.DateTimeFormat(words.language.value, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <div class="field">
      <label for={id}>{words.t("people-page.class")}</label>
      <select
        id={id}
        required
        aria-describedby={`${id}-hint`}
        value={chosen.value}
        onChange={({ currentTarget }) => {
          chosen.value = currentTarget.value;
        }}
      >
        <option value="">{words.t("people-page.class-choose")}</option>
        {classes.map((each) => (
          <option key={each.id} value={each.id}>
            {when.format(each.startsAt)}: {each.title}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="faint">
        {words.t("people-page.class-about")}
      </p>
    </div>
  );
}
