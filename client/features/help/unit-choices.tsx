import type { VNode } from "preact";
import {
  type UnitSettings,
  unitSettings,
} from "../../../shared/features/help/unit-settings.ts";
import { formatTime } from "../../../shared/units/format-measure.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { chooseUnits } from "../units/sync-units.ts";
import { units } from "../units/unit-settings.ts";

/** Five past six in the evening, to show what a clock looks like. */
const EXAMPLE_MS = Date.UTC(2000, 0, 1, 18, 5);

const KINDS = ["glucose", "weight", "height", "clock"] as const;

/** The words of one choice; those of a clock show a time on it. */
function tellChoice(app: App, choice: string): string {
  const example =
    choice === "12" || choice === "24"
      ? formatTime(EXAMPLE_MS, choice, app.language.value, "UTC")
      : "";
  return app.t(`settings.unit.${choice}`, { example });
}

function UnitChoice(props: {
  readonly app: App;
  readonly kind: keyof UnitSettings;
}): VNode {
  const { app, kind } = props;
  return (
    <fieldset class="choices">
      <legend>{app.t(`settings.${kind}`)}</legend>
      {unitSettings.shape[kind].options.map((choice) => (
        <Button
          key={choice}
          label={tellChoice(app, choice)}
          isOn={units.now.value[kind] === choice}
          onPress={() =>
            runAction(app, () => chooseUnits(app, { [kind]: choice }))
          }
        />
      ))}
    </fieldset>
  );
}

/** Units and clock, chosen by the person and kept with their account. */
export function UnitChoices({ app }: { readonly app: App }): VNode {
  return (
    <section>
      <h3>{app.t("settings.units")}</h3>
      {KINDS.map((kind) => (
        <UnitChoice key={kind} app={app} kind={kind} />
      ))}
    </section>
  );
}
