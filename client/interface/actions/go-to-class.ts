import type { App } from "../app.ts";
import { goTo } from "./go-to.ts";
import { takeSeat } from "./take-seat.ts";

/** Where classes are held. */
export const CLASSROOM = "classroom";

/** Takes the person to where the class is, or where the next one will be; in the classroom to a free seat. */
export async function goToClass(app: App): Promise<void> {
  const [running] = app.live.classes.value.values();
  const place = running?.at ?? CLASSROOM;
  if (!(await goTo(app, { place }))) return;
  if (place === CLASSROOM) await takeSeat(app, "any");
  if (running === undefined) app.say(app.t("class.none-now-here-is-room"));
}
