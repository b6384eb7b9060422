import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import {
  type FilmStand,
  positionAt,
} from "../../../shared/features/video/position-at.ts";
import type { SliceFacts } from "../../../shared/protocol/state.ts";
import type { App, ScreenFilm } from "../../interface/app.ts";
import { preferences } from "../../interface/preferences.ts";
import type { Segment } from "../film/segments.ts";
import { tellProgress } from "../film/tell-progress.ts";
import { createFilmElement } from "./create-film-element.ts";
import { followCaptions } from "./follow-captions.ts";
import { keepStep } from "./keep-step.ts";
import type { ServerClock } from "./server-clock.ts";

/** How often it is looked whether the film is in step. */
const LOOK_EVERY_MS = 250;
/** A film that rests may stand so far from where it was held. */
const REST_NEAR_S = 0.1;
/** A jump is not taken to last longer than this. */
const SEEK_MOST_S = 3;

/** Which film it is. */
type PlayedFacts = Pick<
  SliceFacts<"videos">,
  "station" | "film" | "title" | "description" | "language"
>;

/** The film of the class as it plays on this device. */
export interface PlayedFilm extends ScreenFilm {
  readonly of: PlayedFacts;
  /** Where the class is in it, in seconds. */
  readonly classS: ReadonlySignal<number>;
  /** The browser lets no sound start without a press. */
  readonly isSilenced: ReadonlySignal<boolean>;
  readonly isBroken: ReadonlySignal<boolean>;
  /** Within a press: lets it be heard. */
  allowSound(): void;
  stop(): void;
}

/** What a film is kept in step with. */
export interface Lead {
  /** How it stands now; `undefined` where it no longer does. */
  readonly standOf: () => FilmStand | undefined;
  readonly clock: Pick<ServerClock, "nowMs">;
  /** How fast the clock runs; 1 where it is the class itself. */
  readonly speedOf?: () => number;
  /** Hears now and then what of it was played here. */
  readonly onPlayed?: (segments: Segment[]) => void;
}

/** Plays a film in step with a class, or with the recording of one. */
export function playInStep(
  app: App,
  of: PlayedFacts,
  { standOf, clock, speedOf, onPlayed }: Lead,
): PlayedFilm {
  const said = signal("");
  const caption = computed(() =>
    preferences.captions.value === "on" ? said.value : "",
  );
  const classS = signal(0);
  const isSilenced = signal(false);
  const isBroken = signal(false);
  const element = createFilmElement(of, () => {
    isBroken.value = true;
  });
  let seekBeganMs = 0;
  let seekS = 0;
  let isStarting = false;

  const jump = (toS: number): void => {
    seekBeganMs = performance.now();
    element.currentTime = toS;
  };
  element.addEventListener("seeked", () => {
    const tookS = (performance.now() - seekBeganMs) / 1000;
    seekS = Math.min(SEEK_MOST_S, tookS);
  });

  const begin = async (): Promise<void> => {
    if (isStarting) return;
    isStarting = true;
    try {
      await element.play();
    } catch (error) {
      const isRefused =
        error instanceof DOMException && error.name === "NotAllowedError";
      // Unheard it may play, and the class is seen in step meanwhile.
      if (isRefused) isSilenced.value = true;
    }
    isStarting = false;
  };

  const look = (): void => {
    const stand = standOf();
    const serverMs = clock.nowMs();
    if (!stand || serverMs === null || isBroken.peek()) return;
    const endS = element.duration > 0 ? element.duration : stand.seconds;
    classS.value = positionAt(stand, serverMs);
    const wantedS = Math.min(classS.value, endS);
    const plays = stand.isPlaying && wantedS < Math.min(endS, stand.seconds);
    if (plays && element.paused) void begin();
    if (!plays && !element.paused) element.pause();
    if (element.readyState < HTMLMediaElement.HAVE_METADATA) return;
    if (element.seeking) return;
    if (!plays) {
      if (Math.abs(element.currentTime - wantedS) > REST_NEAR_S) jump(wantedS);
      return;
    }
    // While it waits for more of the film another jump would make it wait longer.
    if (element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) return;
    const correction = keepStep(wantedS, element.currentTime, seekS);
    if (correction.kind === "jump") jump(correction.toS);
    else element.playbackRate = correction.rate * (speedOf?.() ?? 1);
  };

  const stops = [
    followCaptions(element, app.language, said),
    effect(() => {
      const volume = Number(preferences.filmVolume.value);
      element.volume = volume / 100;
      element.muted =
        isSilenced.value || volume === 0 || preferences.sound.value === "off";
    }),
    tellProgress(element, (segments) => onPlayed?.(segments)),
  ];
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
  return {
    of,
    element,
    caption,
    classS,
    isSilenced,
    isBroken,
    allowSound() {
      isSilenced.value = false;
      void begin();
    },
    stop() {
      clearInterval(timer);
      for (const stop of stops) stop();
      element.pause();
      element.remove();
    },
  };
}
