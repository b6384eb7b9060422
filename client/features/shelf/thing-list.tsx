import type { VNode } from "preact";
import {
  SHELF_GROUPS,
  type ShelfThing,
} from "../../../shared/features/shelf/thing.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { ShelfModel } from "./shelf-model.ts";
import { ThingPicture } from "./thing-picture.tsx";

/** All things of the shelf, group by group. */
export function ThingList(props: {
  readonly app: App;
  readonly model: ShelfModel;
  readonly things: readonly ShelfThing[];
}): VNode {
  const { app, model, things } = props;
  return (
    <>
      {SHELF_GROUPS.map((group) => (
        <section key={group}>
          <h3>{app.t(`shelf.group.${group}`)}</h3>
          <ul class="shelf-things">
            {things
              .filter((thing) => thing.group === group)
              .map((thing) => {
                const name = app.t(`shelf.thing.${thing.id}.name`);
                return (
                  <li key={thing.id} class="shelf-thing">
                    <ThingPicture id={thing.id} />
                    <strong>{name}</strong>
                    <Button
                      label={app.t("shelf.look")}
                      fullLabel={app.t("shelf.look-at", { thing: name })}
                      onPress={() => runAction(app, () => model.look(thing))}
                    />
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </>
  );
}
