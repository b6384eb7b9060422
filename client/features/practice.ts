import type { App } from "../interface/app.ts";
import { stationName } from "../interface/names.ts";
import type { ClientFeature } from "./client-feature.ts";

/** Tells those in class that they have been given something to practise. */
function start(app: App): () => void {
  return app.onNotice("practice.given", ({ station }) => {
    app.say(app.t("practice.has-come", { station: stationName(app, station) }));
  });
}

/** What a class is given to practise; it stands in the class panel and in Today. */
export const practice: ClientFeature = { start, commands: [] };
