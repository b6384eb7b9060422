import type { Destination } from "../../../shared/features/travel.ts";
import type { App } from "../app.ts";
import { placeName } from "../names.ts";

/** Takes the person somewhere and says where they are now; tells whether it worked. */
export async function goTo(app: App, to: Destination): Promise<boolean> {
  const outcome = await app.request("travel.go", { to });
  if (!outcome.ok) {
    app.sayRefusal(outcome);
    return false;
  }
  app.say(
    app.t("travel.arrived", { place: placeName(app, outcome.reply.place) }),
  );
  return true;
}
