import type { App } from "../app.ts";

/** Sits the person down on a seat such as `classroom/a5`, or on `any` free one of the place. */
export async function takeSeat(app: App, seat: string): Promise<boolean> {
  const outcome = await app.request("seat.take", { seat });
  if (!outcome.ok) {
    app.sayRefusal(outcome);
    return false;
  }
  app.say(app.t("seat.taken-by-you"));
  return true;
}
