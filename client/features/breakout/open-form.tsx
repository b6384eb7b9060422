import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { TABLES_MAX, TABLES_MIN } from "../../../shared/features/breakout.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { askTables } from "./breakout-model.ts";

const MINUTES = [3, 5, 10, 15, 20, 30];

/** For the presenter: how many tables, for how long, and who sits where. */
export function OpenForm({ app }: { readonly app: App }): VNode {
  const id = useId();
  const count = useSignal(TABLES_MIN);
  const minutes = useSignal(0);
  const isMixed = useSignal(true);
  const counts = Array.from(
    { length: TABLES_MAX - TABLES_MIN + 1 },
    (_, index) => TABLES_MIN + index,
  );
  const open = async (): Promise<void> => {
    const isOpen = await askTables(app, "breakout.open", {
      count: count.value,
      minutes: minutes.value === 0 ? null : minutes.value,
      isMixed: isMixed.value,
    });
    if (isOpen) app.say(app.t("breakout.is-open", { count: count.value }));
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, open);
      }}
    >
      <p>{app.t("breakout.about")}</p>
      <label for={`${id}-count`}>{app.t("breakout.how-many")}</label>
      <select
        id={`${id}-count`}
        value={count.value}
        onChange={({ currentTarget: { value } }) => {
          count.value = Number(value);
        }}
      >
        {counts.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <label for={`${id}-minutes`}>{app.t("breakout.how-long")}</label>
      <select
        id={`${id}-minutes`}
        value={minutes.value}
        onChange={({ currentTarget: { value } }) => {
          minutes.value = Number(value);
        }}
      >
        <option value={0}>{app.t("breakout.until-called")}</option>
        {MINUTES.map((each) => (
          <option key={each} value={each}>
            {app.t("timer.minutes", { count: each })}
          </option>
        ))}
      </select>
      <div class="one-of">
        <label>
          <input
            type="checkbox"
            checked={isMixed.value}
            onChange={({ currentTarget: { checked } }) => {
              isMixed.value = checked;
            }}
          />
          <span>{app.t("breakout.mix")}</span>
        </label>
      </div>
      <button type="submit" class="button primary">
        {app.t("breakout.open")}
      </button>
    </form>
  );
}
