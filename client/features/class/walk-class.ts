import { goTo } from "../../interface/actions/go-to.ts";
import type { App } from "../../interface/app.ts";

/** Walks with the class one leads to another place of the island, or back to its room; tells whether it does. */
export async function walkClass(app: App, to: string): Promise<boolean> {
  const outcome = await app.request("class.walk", { to });
  if (outcome.ok) await goTo(app, { place: to });
  else app.sayRefusal(outcome);
  return outcome.ok;
}
