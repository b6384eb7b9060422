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
import { type PlayedFilm, playInStep } from "./played-film.ts";
import { shownVideo } from "./shown-video.ts";
import { createServerClock, type ServerClock } from "./server-clock.ts";

/** How often the server's clock is read while a film is up. */
const READ_CLOCK_EVERY_MS = 20_000;

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
  of: SliceFacts<"videos">,
  clock: ServerClock,
): () => void {
  void clock.read();
  const played = playInStep(app, of, {
    standOf: () => shownVideo(app),
    clock,
    onPlayed(segments) {
      app
        .request("video.progress", { station: of.station, segments })
        .catch(() => undefined);
    },
  });
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
    if (which.value === "") return;
    // Nothing but another film begins it anew.
    return untracked(() => {
      const shown = shownVideo(app);
      return shown && begin(app, shown, clock);
    });
  });
}
