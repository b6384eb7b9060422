import "../film/film.css";
import "./video.css";
import { effect } from "@preact/signals";
import type { App } from "../../interface/app.ts";
import { followClassFilm } from "./class-film.ts";
import { nameFilm } from "./name-film.ts";
import { shownVideo } from "./shown-video.ts";

/** Plays the film of the class here, and tells those in class when one comes up or is deleted; gives back how to stop. */
export function followVideo(app: App): () => void {
  const stopFilm = followClassFilm(app);
  let told = "";
  const stopTelling = effect(() => {
    const shown = shownVideo(app);
    const film = shown?.film ?? "";
    const isNew = film !== "" && film !== told;
    told = film;
    if (shown && isNew && app.live.me.value?.isStaff !== true)
      app.say(app.t("video.has-come", { title: nameFilm(app, shown) }));
  });
  const stopHearing = app.onNotice("video.removed", ({ title }) =>
    app.say(
      app.t(title === "" ? "video.was-erased" : "video.was-deleted", { title }),
    ),
  );
  return () => {
    stopHearing();
    stopTelling();
    stopFilm();
  };
}
