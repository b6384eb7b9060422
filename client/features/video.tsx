import { computed, effect } from "@preact/signals";
import { Film } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { classAround } from "../interface/class-around.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { shownVideo } from "./video/shown-video.ts";

/** After a bad line the player is fetched anew. */
const AGAIN_MS = 5000;

const isStaff = (app: App): boolean => app.live.me.value?.isStaff === true;

/** Plays the film of the class here once one comes up; what plays it is fetched then. */
function start(app: App): () => void {
  const isUp = computed(() => shownVideo(app) !== undefined);
  let stopFilm: (() => void) | undefined;
  let isStopped = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const fetchPlayer = async (): Promise<void> => {
    try {
      const { followVideo } = await import("./video/follow-video.ts");
      if (!isStopped) stopFilm ??= followVideo(app);
    } catch {
      if (!isStopped) again = setTimeout(() => void fetchPlayer(), AGAIN_MS);
    }
  };
  const stopLooking = effect(() => {
    if (isUp.value && !stopFilm) void fetchPlayer();
  });
  return () => {
    isStopped = true;
    clearTimeout(again);
    stopLooking();
    stopFilm?.();
  };
}

/** A film that everybody in class sees in step. */
export const video: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./video/video-panel.tsx")).VideoPanel,
  ),
  strip: ({ app }) => (shownVideo(app) ? <Strip app={app} /> : null),
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

const Strip = createFetchedPanel<{ readonly app: App }>(
  async () => (await import("./video/video-strip.tsx")).VideoStrip,
);
