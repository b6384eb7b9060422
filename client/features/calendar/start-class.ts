import type { App } from "../../interface/app.ts";
import { goToClass } from "../../interface/actions/go-to-class.ts";
import { readCalendar } from "./calendar-model.ts";

/** Goes to the classroom and starts a planned class there. */
export async function startClass(app: App, id: string): Promise<void> {
  await goToClass(app);
  const outcome = await app.request("class.start", { class: id });
  if (!outcome.ok) app.sayRefusal(outcome);
  await readCalendar(app);
}
