import { effect } from "@preact/signals";
import { findPlace } from "../../../shared/places/find-place.ts";
import type { Point } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import type { App } from "../../interface/app.ts";
import { Footfalls } from "./footfalls.ts";
import { loudnessAt } from "./loudness.ts";
import {
  createSoundChain,
  type SoundChain,
  type SoundSettings,
} from "./sound-chain.ts";

/** What a browser counts as being asked for sound. */
const GESTURES = ["pointerdown", "keydown", "touchend"] as const;

/** The chain everything is heard through, once a person has touched the page. */
interface Chain extends SoundChain {
  readonly context: AudioContext;
}

/** What is heard on the island. Silent until the person presses something, and while sound is switched off. */
export class Sound {
  readonly #app: App;
  readonly #places: readonly Place[];
  readonly #settings: SoundSettings;
  readonly #feet = new Footfalls();
  readonly #stops: (() => void)[] = [];
  #chain: Chain | null = null;
  #room: Place | undefined;

  constructor(app: App, places: readonly Place[], settings: SoundSettings) {
    this.#app = app;
    this.#places = places;
    this.#settings = settings;
    for (const name of GESTURES)
      window.addEventListener(name, this.#onGesture, { capture: true });
    document.addEventListener("visibilitychange", this.#onVisibility);
    this.#stops.push(
      effect(() => {
        const { sound, ambienceVolume, effectsVolume, mono } = settings;
        for (const each of [sound, ambienceVolume, effectsVolume, mono])
          void each.value;
        this.#apply();
      }),
      this.#watchSlides(),
    );
  }

  /** One picture further: where the person is, and in which room. */
  update(at: Point, isWalking: boolean, room: Place | undefined): void {
    const isStep = this.#feet.walkTo(at);
    const isAtDoor = room !== this.#room;
    this.#room = room;
    const chain = this.#chain;
    if (chain?.context.state !== "running") return;
    chain.ambience.update(loudnessAt(this.#places, at, room !== undefined));
    if (isStep && isWalking)
      chain.effects.step(this.#here()?.floor ?? "paving");
    if (isAtDoor) chain.effects.door();
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    for (const name of GESTURES)
      window.removeEventListener(name, this.#onGesture, { capture: true });
    document.removeEventListener("visibilitychange", this.#onVisibility);
    void this.#chain?.context.close();
  }

  readonly #onGesture = (): void => {
    if (this.#settings.sound.value === "off") return;
    if (this.#chain === null) {
      const context = new AudioContext();
      const chain = createSoundChain(context, this.#settings);
      this.#chain = { context, ...chain };
    }
    if (this.#chain.context.state === "suspended")
      void this.#chain.context.resume();
  };

  /** A page that is not looked at is not heard. */
  readonly #onVisibility = (): void => {
    const chain = this.#chain;
    if (chain === null || this.#settings.sound.value === "off") return;
    void (document.hidden ? chain.context.suspend() : chain.context.resume());
  };

  /** Brings the chain to what is set; sound that is off costs nothing either. */
  #apply(): void {
    const chain = this.#chain;
    chain?.apply();
    if (this.#settings.sound.value === "off") void chain?.context.suspend();
    else if (!document.hidden) void chain?.context.resume();
  }

  /** The place the person is in, as the island knows it. */
  #here(): Place | undefined {
    const { me, avatars } = this.#app.live;
    const own = avatars.value.get(me.value?.avatar ?? "");
    return findPlace(own?.place ?? "");
  }

  #watchSlides(): () => void {
    let shown = "";
    return effect(() => {
      const here = this.#here();
      const now = (here?.stations ?? [])
        .map((station) => {
          const id = `${here?.id ?? ""}/${station.id}`;
          const facts = this.#app.live.projectors.value.get(id);
          return facts && facts.deck !== ""
            ? `${facts.deck} ${facts.slide}`
            : "";
        })
        .join("");
      if (now !== "" && shown !== "" && now !== shown)
        this.#chain?.effects.slide();
      shown = now;
    });
  }
}
