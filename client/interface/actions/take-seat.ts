import { findSeat } from "../../../shared/places/find-place.ts";
import type { App } from "../app.ts";

/** Puts the person on a seat or mat such as `classroom/a5`, or on `any` free one of the place. */
export async function takeSeat(app: App, seat: string): Promise<boolean> {
  const outcome = await app.request("seat.take", { seat });
  if (!outcome.ok) {
    app.sayRefusal(outcome);
    return false;
  }
  const isMat = findSeat(outcome.reply.seat)?.seat.kind === "mat";
  app.say(app.t(isMat ? "seat.on-mat-now" : "seat.taken-by-you"));
  return true;
}
