import { useSignal } from "@preact/signals";
import { ArrowLeft, RotateCw } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type {
  LabelledFood,
  ShelfContent,
} from "../../shared/features/label/food.ts";
import type { App } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature, PanelProps } from "./client-feature.ts";
import { ChooseFoods } from "./label/choose-foods.tsx";
import { ComparedLabels } from "./label/compared-labels.tsx";
import { MenuNotes } from "./menu/menu-notes.tsx";

type Shelf = ShelfContent | "loading" | "failed";

async function openShelf(app: App, station: string): Promise<Shelf> {
  const outcome = await app.request("label.open", { station });
  if (outcome.ok) return outcome.reply;
  app.sayRefusal(outcome);
  return "failed";
}

async function compare(
  app: App,
  station: string,
  foods: [string, string],
): Promise<readonly [LabelledFood, LabelledFood] | null> {
  const outcome = await app.request("label.compare", { station, foods });
  if (outcome.ok) return outcome.reply.foods;
  app.sayRefusal(outcome);
  return null;
}

/** Two labels side by side: choose, guess, and see. */
function LabelPanel({ app, station }: PanelProps): VNode {
  const shelf = useSignal<Shelf>("loading");
  const pair = useSignal<readonly [LabelledFood, LabelledFood] | null>(null);
  useEffect(() => {
    if (station !== undefined)
      runAction(app, async () => {
        shelf.value = await openShelf(app, station);
      });
  }, [app, station, shelf]);
  const content = shelf.value;
  if (station === undefined) return <p>{app.t("label.go-to-shelf")}</p>;
  if (content === "loading") return <p>{app.t("panel.loading")}</p>;
  if (content === "failed")
    return (
      <div class="stack">
        <p>{app.t("panel.failed")}</p>
        <Button
          icon={RotateCw}
          label={app.t("menu.again")}
          onPress={() => {
            shelf.value = "loading";
            runAction(app, async () => {
              shelf.value = await openShelf(app, station);
            });
          }}
        />
      </div>
    );
  return (
    <>
      {pair.value === null ? (
        <ChooseFoods
          app={app}
          foods={content.foods}
          onCompare={(foods) =>
            runAction(app, async () => {
              pair.value = await compare(app, station, foods);
            })
          }
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

export const label: ClientFeature = { panel: LabelPanel, commands: [] };
