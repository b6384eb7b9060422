import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { findNames } from "./find-names.ts";

/** So many names are seen at once; of more one is looked for. */
const FEW_NAMES = 8;

/** The people of a study by name, each to be ticked. */
export function NameList(props: {
  readonly app: App;
  readonly people: ReplyOf<"calendar.members">["members"];
  readonly named: readonly string[];
  readonly onName: (named: readonly string[]) => void;
}): VNode {
  const { app, people, named, onName } = props;
  const id = useId();
  const sought = useSignal("");
  if (people.length === 0) return <p>{app.t("calendar.who-nobody")}</p>;
  const shown = findNames(people, sought.value);
  const count = people.filter((each) => named.includes(each.id)).length;
  return (
    <div class="stack">
      {people.length > FEW_NAMES && (
        <>
          <label for={id}>{app.t("calendar.who-find")}</label>
          <input
            id={id}
            type="text"
            autocomplete="off"
            value={sought.value}
            onInput={({ currentTarget }) => {
              sought.value = currentTarget.value;
            }}
            onKeyDown={(event) => {
              // Looking for a name sends no form.
              if (event.key === "Enter") event.preventDefault();
            }}
          />
        </>
      )}
      <fieldset class="one-of">
        <legend>{app.t("calendar.who-people")}</legend>
        <div class="one-of name-list">
          {shown.map((each) => (
            <label key={each.id}>
              <input
                type="checkbox"
                checked={named.includes(each.id)}
                onChange={({ currentTarget: { checked } }) => {
                  const others = named.filter((other) => other !== each.id);
                  onName(checked ? [...others, each.id] : others);
                }}
              />
              <span dir="auto">{each.name}</span>
            </label>
          ))}
          {shown.length === 0 && <p>{app.t("calendar.who-none-found")}</p>}
        </div>
      </fieldset>
      <p role="status">
        {count === 0
          ? app.t("calendar.who-empty")
          : app.t("calendar.who-count", { count })}
      </p>
    </div>
  );
}
