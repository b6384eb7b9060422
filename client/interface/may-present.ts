import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { App } from "./app.ts";
import { classAround } from "./class-around.ts";

/** Whether this person leads the class around them. */
export function isLeading(app: App): boolean {
  const me = app.live.me.value;
  const running = app.live.classes.value.get(classAround(app));
  return me?.isStaff === true && running?.presenter === me.avatar;
}

/** Whether this person may change what a screen shows: staff, and while a class runs there only its presenter. */
export function mayPresent(app: App, station: string): boolean {
  const me = app.live.me.value;
  if (me?.isStaff !== true) return false;
  const running = app.live.classes.value.get(parseStationId(station).place);
  return running === undefined || running.presenter === me.avatar;
}
