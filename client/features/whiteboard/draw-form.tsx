import type { Signal } from "@preact/signals";
import { Shapes } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import {
  type BoardPoint,
  DRAWN,
  type Drawn,
} from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

/** Where a shape is put that is not drawn by hand. */
const MIDDLE: readonly BoardPoint[] = [
  { x: 520, y: 280 },
  { x: 760, y: 440 },
];

/** For the presenter: what is drawn, what it shows, and a shape without drawing. */
export function DrawForm(props: {
  readonly app: App;
  readonly kind: Signal<Drawn>;
  readonly name: Signal<string>;
  readonly onPut: (points: BoardPoint[]) => Promise<void>;
}): VNode {
  const { app, kind, name, onPut } = props;
  const id = useId();
  return (
    <section class="stack">
      <p class="faint">{app.t("whiteboard.draw-about")}</p>
      <label for={`${id}-kind`}>{app.t("whiteboard.what")}</label>
      <select
        id={`${id}-kind`}
        value={kind.value}
        onChange={({ currentTarget: { value } }) => {
          kind.value = DRAWN.find((each) => each === value) ?? kind.value;
        }}
      >
        {DRAWN.toReversed().map((each) => (
          <option key={each} value={each}>
            {app.t(`whiteboard.draw-${each}`)}
          </option>
        ))}
      </select>
      <label for={`${id}-name`}>{app.t("whiteboard.name")}</label>
      <input
        id={`${id}-name`}
        type="text"
        dir="auto"
        value={name.value}
        onInput={({ currentTarget: { value } }) => {
          name.value = value;
        }}
      />
      {kind.value !== "pen" && (
        <Button
          icon={Shapes}
          label={app.t("whiteboard.put-middle")}
          onPress={() => runAction(app, () => onPut([...MIDDLE]))}
        />
      )}
    </section>
  );
}
