import type { SliceFacts } from "../../../shared/protocol/state.ts";
import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";

/** The film that the class around is shown; `undefined` where there is none. */
export const shownVideo = (app: App): SliceFacts<"videos"> | undefined =>
  app.live.videos.value.get(classAround(app));
