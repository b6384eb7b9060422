import { MapPin } from "lucide";
import type { VNode } from "preact";
import { PLACES } from "../../shared/places/index.ts";
import type { App } from "./app.ts";
import { goTo } from "./actions/go-to.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { ownAvatar, placeAbout, placeName } from "./names.ts";
import { PLACE_ICONS } from "./place-icons.ts";
import { runAction } from "./run-action.ts";

function countPeople(app: App, place: string): number {
  let count = 0;
  for (const avatar of app.live.avatars.value.values())
    if (avatar.place === place) count += 1;
  return count;
}

/** Every place of the island with who is there and a way to go. */
export function PlaceRows({ app }: { readonly app: App }): VNode {
  const here = ownAvatar(app)?.place;
  return (
    <ul class="rows">
      {PLACES.map(({ id }) => (
        <li key={id} class="row">
          <div class="row-text">
            <strong>
              <Icon node={PLACE_ICONS[id]} /> {placeName(app, id)}
            </strong>
            <span class="faint">{placeAbout(app, id)}</span>
            <span class="faint">
              {app.t("travel.people-there", { count: countPeople(app, id) })}
              {[...app.live.classes.value.values()].some(
                ({ at }) => at === id,
              ) && ` · ${app.t("class.on-now")}`}
            </span>
          </div>
          {id === here ? (
            <span class="mark">{app.t("travel.you-are-here")}</span>
          ) : (
            <Button
              icon={MapPin}
              label={app.t("travel.go")}
              fullLabel={app.t("travel.go-where", {
                place: placeName(app, id),
              })}
              onPress={() => runAction(app, () => goTo(app, { place: id }))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
