import "./film/film.css";
import "./video/video.css";
import { effect } from "@preact/signals";
import { Film } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { classAround } from "../interface/class-around.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { followClassFilm, shownVideo } from "./video/class-film.ts";
import { VideoStrip } from "./video/video-strip.tsx";

const isStaff = (app: App): boolean => app.live.me.value?.isStaff === true;

/** Plays the film of the class here, and tells those in class when one comes up. */
function start(app: App): () => void {
  const stopFilm = followClassFilm(app);
  let told = "";
  const stopTelling = effect(() => {
    const film = shownVideo(app)?.film ?? "";
    const isNew = film !== "" && film !== told;
    told = film;
    if (isNew && !isStaff(app))
      app.say(app.t("video.has-come", { title: app.t(`film.${film}.title`) }));
  });
  return () => {
    stopTelling();
    stopFilm();
  };
}

/** A film that everybody in class sees in step. */
export const video: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./video/video-panel.tsx")).VideoPanel,
  ),
  strip: VideoStrip,
  isGoingOn: (app) => shownVideo(app) !== undefined,
  start,
  commands: [
    {
      id: "video.open",
      words: "command.video.open",
      icon: Film,
      who: ISLANDERS,
      when: (app) =>
        shownVideo(app) !== undefined ||
        (isStaff(app) && classAround(app) !== ""),
      isOn: (app) => app.panel.value?.feature === "video",
      run: (app) => togglePanel(app, "video"),
    },
  ],
};
