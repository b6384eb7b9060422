import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";

/** Marks which answers are right, for a quiz; a poll has none. */
export function RightOptions(props: {
  readonly app: App;
  readonly options: readonly string[];
  /** By their words, so that lines may still be moved. */
  readonly right: Signal<ReadonlySet<string>>;
  /** Whether another mark takes the place of the first. */
  readonly hasOne: boolean;
}): VNode {
  const { app, options, right, hasOne } = props;
  const mark = (option: string, isRight: boolean): void => {
    const marked = new Set(hasOne ? [] : right.value);
    if (isRight) marked.add(option);
    else marked.delete(option);
    right.value = marked;
  };
  return (
    <fieldset>
      <legend>{app.t("poll.which-right")}</legend>
      {options.map((option, index) => (
        <div key={index} class="one-of">
          <label>
            <input
              type="checkbox"
              checked={right.value.has(option)}
              onChange={({ currentTarget: { checked } }) =>
                mark(option, checked)
              }
            />
            <span dir="auto">{option}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
