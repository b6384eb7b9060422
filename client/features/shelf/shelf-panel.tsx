import "./shelf.css";
import { ArrowLeft } from "lucide";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { OpenedStation } from "../opened-station.tsx";
import { ReviewNote } from "../review-note.tsx";
import { QuestionSection } from "./question-section.tsx";
import { createShelfModel } from "./shelf-model.ts";
import { ThingList } from "./thing-list.tsx";
import { ThingPage } from "./thing-page.tsx";
import { ThingPicture } from "./thing-picture.tsx";
import { useShelved } from "../use-shelved.ts";

function OpenShelf(props: {
  readonly app: App;
  readonly station: string;
  readonly opened: ReplyOf<"shelf.open">;
}): VNode {
  const { app, station, opened } = props;
  const model = useMemo(
    () => createShelfModel(app, station, opened),
    [app, station, opened],
  );
  useShelved(app, station, () =>
    opened.things.map((thing) => ({
      id: thing.id,
      words: `shelf.thing.${thing.id}.name`,
      picture: <ThingPicture id={thing.id} />,
      pick: () => runAction(app, () => model.look(thing)),
    })),
  );
  const page = model.page.value;
  return (
    <div class="shelf stack">
      {page.name === "shelf" ? (
        <>
          <p>{app.t("shelf.about")}</p>
          <ThingList app={app} model={model} things={opened.things} />
          <QuestionSection app={app} model={model} />
        </>
      ) : (
        <>
          <Button
            icon={ArrowLeft}
            label={app.t("shelf.back")}
            onPress={() => {
              model.page.value = { name: "shelf" };
            }}
          />
          <ThingPage
            key={page.thing.id}
            app={app}
            model={model}
            thing={page.thing}
          />
        </>
      )}
      <footer class="faint">
        <ReviewNote app={app} {...opened} />
      </footer>
    </div>
  );
}

/** What stands on a pharmacy's shelf, and the questions kept there. */
export function ShelfPanel({ app, station }: PanelProps): VNode | null {
  if (station === undefined) return null;
  return (
    <OpenedStation
      key={station}
      app={app}
      open={() => app.request("shelf.open", { station })}
      show={(opened) => (
        <OpenShelf app={app} station={station} opened={opened} />
      )}
    />
  );
}
