import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";

/** Whether this person leads classes, and so asks where others answer. */
export const isStaff = (app: App): boolean =>
  app.live.me.value?.isStaff === true;

/** Whether a class runs where this person is. */
export const isInClass = (app: App): boolean => classAround(app) !== "";
