import { useSignal } from "@preact/signals";
import { ArrowLeft } from "lucide";
import type { VNode } from "preact";
import type {
  LabelContent,
  LabelledFood,
} from "../../../shared/features/label/food.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { ChooseFoods } from "./choose-foods.tsx";
import { ComparedLabels } from "./compared-labels.tsx";
import { MenuNotes } from "../menu/menu-notes.tsx";
import { OpenedStation } from "../opened-station.tsx";

/** Two labels side by side: choose, guess, and see. */
function Labels(props: {
  readonly app: App;
  readonly station: string;
  readonly content: LabelContent;
}): VNode {
  const { app, station, content } = props;
  const pair = useSignal<readonly [LabelledFood, LabelledFood] | null>(null);
  const compare = async (foods: [string, string]): Promise<void> => {
    const outcome = await app.request("label.compare", { station, foods });
    if (outcome.ok) pair.value = outcome.reply.foods;
    else app.sayRefusal(outcome);
  };
  return (
    <>
      {pair.value === null ? (
        <ChooseFoods
          app={app}
          foods={content.foods}
          onCompare={(foods) => runAction(app, () => compare(foods))}
        />
      ) : (
        <>
          <Button
            icon={ArrowLeft}
            label={app.t("label.others")}
            onPress={() => {
              pair.value = null;
            }}
          />
          <ComparedLabels
            key={pair.value.map(({ id }) => id).join(" ")}
            app={app}
            foods={pair.value}
          />
        </>
      )}
      <MenuNotes app={app} content={content} />
    </>
  );
}

/** The labels of a station's shelf. */
export function LabelPanel({ app, station }: PanelProps): VNode {
  if (station === undefined) return <p>{app.t("label.go-to-shelf")}</p>;
  return (
    <OpenedStation
      key={station}
      app={app}
      open={() => app.request("label.open", { station })}
      show={(content) => (
        <Labels app={app} station={station} content={content} />
      )}
    />
  );
}
