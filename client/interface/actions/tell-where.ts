import { findSeat } from "../../../shared/places/find-place.ts";
import type { App } from "../app.ts";
import {
  currentPlace,
  ownAvatar,
  placeAbout,
  placeName,
  seatName,
} from "../names.ts";

/** Says where the person is, on which seat, what the place is for, and who else is there. */
export function tellWhere(app: App): void {
  const here = currentPlace(app);
  const own = ownAvatar(app);
  if (here === undefined || own === undefined) return;
  const seat = findSeat(own.seat)?.seat;
  let others = 0;
  for (const { id, place } of app.live.avatars.value.values())
    if (place === here.id && id !== own.id) others += 1;
  app.say(
    [
      app.t("travel.arrived", { place: placeName(app, here.id) }),
      seat && app.t("travel.on-seat", { seat: seatName(app, seat) }),
      placeAbout(app, here.id),
      app.t("travel.others-here", { count: others }),
    ]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
  );
}
