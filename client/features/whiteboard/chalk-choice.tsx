import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import {
  CHALKS,
  type Chalk,
} from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";

/** The colour that one writes and draws in. */
export function ChalkChoice(props: {
  readonly app: App;
  readonly chalk: Signal<Chalk>;
}): VNode {
  const { app, chalk } = props;
  const id = useId();
  return (
    <>
      <label for={id}>{app.t("whiteboard.colour")}</label>
      <select
        id={id}
        value={chalk.value}
        onChange={({ currentTarget: { value } }) => {
          chalk.value = CHALKS.find((each) => each === value) ?? chalk.value;
        }}
      >
        {CHALKS.map((each) => (
          <option key={each} value={each}>
            {app.t(`whiteboard.chalk-${each}`)}
          </option>
        ))}
      </select>
    </>
  );
}
