import type { App } from "../app.ts";
import { goTo } from "./go-to.ts";
import { takeSeat } from "./take-seat.ts";

/** Where classes are held unless one runs elsewhere. */
const CLASSROOM = "classroom";

/** Takes the person to a free seat in the room of the running class, or of the next one. */
export async function goToClass(app: App): Promise<void> {
  const running = [...app.live.classes.value.keys()][0];
  if (!(await goTo(app, { place: running ?? CLASSROOM }))) return;
  await takeSeat(app, "any");
  if (running === undefined) app.say(app.t("class.none-now-here-is-room"));
}
