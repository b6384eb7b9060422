import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";

/** The address that the class one is in is shown. */
export const cardHere = (app: App) =>
  app.live.cards.value.get(classAround(app));
