import {
  computed,
  effect,
  signal,
  type ReadonlySignal,
  type Signal,
  untracked,
} from "@preact/signals";
import type { SliceFacts } from "../../../shared/protocol/state.ts";
import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";
import { type PlayedFilm, playInStep } from "./played-film.ts";
import { createServerClock, type ServerClock } from "./server-clock.ts";

/** How often the server's clock is read while a film is up. */
const READ_CLOCK_EVERY_MS = 20_000;

/** The film that is shown in this place; `undefined` where there is none. */
export const shownVideo = (app: App): SliceFacts<"videos"> | undefined =>
  app.live.videos.value.get(classAround(app));

const films = new WeakMap<App, Signal<PlayedFilm | null>>();

function signalOf(app: App): Signal<PlayedFilm | null> {
  const found = films.get(app) ?? signal<PlayedFilm | null>(null);
  films.set(app, found);
  return found;
}

/** The film of the class as it plays on this device; `null` where none is shown. */
export const classFilmOf = (app: App): ReadonlySignal<PlayedFilm | null> =>
  signalOf(app);

/** Plays one film here until it is stopped. */
function begin(
  app: App,
  of: { readonly station: string; readonly film: string },
  clock: ServerClock,
): () => void {
  void clock.read();
  const played = playInStep(app, of, () => shownVideo(app), clock);
  signalOf(app).value = played;
  app.screenFilm.value = played;
  const onVisible = (): void => {
    // A device that slept has another time since.
    clock.forget();
    void clock.read();
  };
  document.addEventListener("visibilitychange", onVisible);
  const timer = setInterval(() => void clock.read(), READ_CLOCK_EVERY_MS);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", onVisible);
    played.stop();
    signalOf(app).value = null;
    app.screenFilm.value = null;
  };
}

/** Has the film of the class play here for as long as it is shown; gives back how to stop. */
export function followClassFilm(app: App): () => void {
  const clock = createServerClock(
    async () => {
      const outcome = await app
        .request("video.clock", {})
        .catch(() => ({ ok: false as const }));
      return outcome.ok ? outcome.reply.nowMs : null;
    },
    () => performance.now(),
  );
  const which = computed(() => {
    const shown = shownVideo(app);
    return shown ? `${shown.class} ${shown.station} ${shown.film}` : "";
  });
  return effect(() => {
    const [, station = "", film = ""] = which.value.split(" ");
    if (film === "") return;
    // Nothing but another film begins it anew.
    return untracked(() => begin(app, { station, film }, clock));
  });
}
