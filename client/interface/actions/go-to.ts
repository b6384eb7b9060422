import type { Destination } from "../../../shared/features/travel.ts";
import type { App } from "../app.ts";
import { ownAvatar, placeName } from "../names.ts";

/** Takes the person somewhere and says so where that is somewhere else; tells whether it worked. */
export async function goTo(app: App, to: Destination): Promise<boolean> {
  const before = ownAvatar(app)?.place;
  const outcome = await app.request("travel.go", { to });
  if (!outcome.ok) {
    app.sayRefusal(outcome);
    return false;
  }
  const { place } = outcome.reply;
  if (place !== before || "avatar" in to)
    app.say(app.t("travel.arrived", { place: placeName(app, place) }));
  return true;
}
