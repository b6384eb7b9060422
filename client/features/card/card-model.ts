import type { App } from "../../interface/app.ts";
import { currentPlace } from "../../interface/names.ts";

/** The address that the class one is in is shown. */
export const cardHere = (app: App) =>
  app.live.cards.value.get(currentPlace(app)?.id ?? "");
