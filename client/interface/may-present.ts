import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { App } from "./app.ts";
import { classAround } from "./class-around.ts";

/** Whether this person has the presenter's place in the class around them: one of the staff, or a guest who was handed it. */
export function isPresenting(app: App): boolean {
  return mayPresentIn(app, classAround(app), false);
}

/** Whether this person leads the class around them, which also decides who speaks and who sits where. */
export function isLeading(app: App): boolean {
  return app.live.me.value?.isStaff === true && isPresenting(app);
}

/** Whether this person may change what a screen shows: staff, and while a class runs there only its presenter. */
export function mayPresent(app: App, station: string): boolean {
  const isStaff = app.live.me.value?.isStaff === true;
  return mayPresentIn(app, parseStationId(station).place, isStaff);
}

function mayPresentIn(app: App, place: string, withoutClass: boolean): boolean {
  const running = app.live.classes.value.get(place);
  return running
    ? running.presenter === app.live.me.value?.avatar
    : withoutClass;
}
