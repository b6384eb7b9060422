import type { App } from "../../interface/app.ts";
import { currentPlace } from "../../interface/names.ts";

/** Whether this person leads classes, and so asks where others answer. */
export const isStaff = (app: App): boolean =>
  app.live.me.value?.isStaff === true;

/** Whether a class runs where this person is. */
export const isInClass = (app: App): boolean =>
  app.live.classes.value.has(currentPlace(app)?.id ?? "");
