import { findPlace } from "../../shared/places/find-place.ts";
import type { Place, Seat } from "../../shared/places/place.ts";
import type { App, AvatarFacts } from "./app.ts";

/** What people call a place. */
export function placeName(app: App, place: string): string {
  return app.t(`place.${place}.name`);
}

/** One or two sentences on what a place is like. */
export function placeAbout(app: App, place: string): string {
  return app.t(`place.${place}.about`);
}

/** What people call a station such as `restaurant/menu`. */
export function stationName(app: App, station: string): string {
  return app.t(`station.${station.replace("/", ".")}.name`);
}

/** One sentence on what a station is for. */
export function stationAbout(app: App, station: string): string {
  return app.t(`station.${station.replace("/", ".")}.about`);
}

/** A seat's name of its own, such as "Row A, seat 5". */
export function seatName(app: App, seat: Seat): string {
  return seat.row === undefined
    ? app.t(`seat.${seat.kind}`, { number: seat.number })
    : app.t("seat.inRow", { row: seat.row, number: seat.number });
}

/** What a running class is called: its title, where it is not for named people alone. */
export function classTitle(app: App, { title }: { title: string }): string {
  return title === "" ? app.t("class.small-group") : title;
}

/** The person's own avatar; `undefined` before the island is reached. */
export function ownAvatar(app: App): AvatarFacts | undefined {
  const me = app.live.me.value;
  return me === null ? undefined : app.live.avatars.value.get(me.avatar);
}

/** The place the person is in; `undefined` before the island is reached. */
export function currentPlace(app: App): Place | undefined {
  return findPlace(ownAvatar(app)?.place ?? "");
}
