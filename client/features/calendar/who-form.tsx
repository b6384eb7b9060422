import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import type { VNode } from "preact";
import type { ClassList } from "../../../shared/features/calendar/class-list.ts";
import type { PayloadOf, ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { NameList } from "./name-list.tsx";

export type Lists = ReplyOf<"calendar.readLists">;
export type ListWish = Omit<PayloadOf<"calendar.changeLists">, "class">;

/** What a list is, before anybody is named. */
type Sort = "as-series" | "all" | "named";

/** One of a few, in words. */
function Choice<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
  }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}): VNode {
  const { legend, options, chosen, onChoose } = props;
  const name = useId();
  return (
    <fieldset class="one-of">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const sortOf = (list: ClassList | null, hasSeries: boolean): Sort => {
  if (list === "all" || (list === null && !hasSeries)) return "all";
  return list === null ? "as-series" : "named";
};

/** Whom a class, or its series, is for: everybody, those who are ticked, or the same as the series. */
export function WhoForm(props: {
  readonly app: App;
  readonly lists: Lists;
  readonly isRunning: boolean;
  readonly onSave: (wish: ListWish) => Promise<void>;
}): VNode {
  const { app, lists, isRunning, onSave } = props;
  const { own, series, members } = lists;
  const hasSeries = series !== null;
  const of = useSignal<ListWish["of"]>(
    hasSeries && own === null ? "series" : "class",
  );
  const before = of.value === "series" ? series : own;
  const sort = useSignal<Sort>(sortOf(before, hasSeries));
  const named = useSignal<readonly string[]>(namesIn(before ?? series));
  const isBusy = useSignal(false);
  const turnTo = (wanted: ListWish["of"]): void => {
    of.value = wanted;
    const list = wanted === "series" ? series : own;
    sort.value = sortOf(list, hasSeries);
    // Whoever names people for one class begins with those of its series.
    named.value = namesIn(list ?? series);
  };
  // What holds now is shown after each reading; whoever is in the form stays where they are.
  useEffect(() => turnTo(of.peek()), [lists]);
  const save = async (): Promise<void> => {
    if (isBusy.value) return;
    // Whoever has left since they were named is left out.
    const staying = members
      .map(({ id }) => id)
      .filter((id) => named.value.includes(id));
    const to =
      sort.value === "named"
        ? staying
        : sort.value === "as-series"
          ? null
          : "all";
    isBusy.value = true;
    try {
      await onSave({ of: of.value, to, before });
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, save);
      }}
    >
      {hasSeries && (
        <Choice
          legend={app.t("calendar.who-of")}
          options={[
            { value: "series", label: app.t("calendar.who-series") },
            { value: "class", label: app.t("calendar.who-class") },
          ]}
          chosen={of.value}
          onChoose={turnTo}
        />
      )}
      {of.value === "series" && own !== null && (
        <p>{app.t("calendar.who-own")}</p>
      )}
      <Choice
        legend={app.t("calendar.for-whom")}
        options={[
          ...(of.value === "class" && hasSeries
            ? ([
                {
                  value: "as-series",
                  label: app.t("calendar.who-as-series"),
                },
              ] as const)
            : []),
          { value: "all", label: app.t("calendar.who-all") },
          { value: "named", label: app.t("calendar.who-named") },
        ]}
        chosen={sort.value}
        onChoose={(value) => {
          sort.value = value;
        }}
      />
      {sort.value === "named" && (
        <NameList
          app={app}
          people={members}
          named={named.value}
          onName={(names) => {
            named.value = names;
          }}
        />
      )}
      <p class="faint">{app.t("calendar.who-about")}</p>
      {isRunning && <p>{app.t("calendar.who-running")}</p>}
      <button type="submit" class="button primary" aria-disabled={isBusy.value}>
        {app.t("calendar.who-save")}
      </button>
    </form>
  );
}

const namesIn = (list: ClassList | null): readonly string[] =>
  list === null || list === "all" ? [] : list;
