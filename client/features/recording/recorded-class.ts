import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";

const placeOf = (app: App): string => classAround(app);

/** Whether one leads or helps. */
export const isStaff = (app: App): boolean =>
  app.live.me.value?.isStaff === true;

/** Whether a class runs where one is. */
export const isInClass = (app: App): boolean =>
  app.live.classes.value.has(placeOf(app));

/** Whether it is recorded. */
export const isRecorded = (app: App): boolean =>
  app.live.recordings.value.has(placeOf(app));
