import type { ReadonlySignal } from "@preact/signals";
import { Ambience } from "./ambience.ts";
import { Effects } from "./effects.ts";
import { createNoise } from "./noise.ts";

/** What a person has set for their ears. */
export interface SoundSettings {
  readonly sound: ReadonlySignal<"on" | "off">;
  /** Percent, as text. */
  readonly ambienceVolume: ReadonlySignal<string>;
  readonly effectsVolume: ReadonlySignal<string>;
  readonly mono: ReadonlySignal<"off" | "on">;
}

const PERCENT = 100;

/** All that is heard of the island, in the order of the way to the ears. */
export interface SoundChain {
  readonly ambience: Ambience;
  readonly effects: Effects;
  /** What every sound goes through last. */
  readonly out: AudioNode;
  /** Brings volumes, ears and the one switch to what is set. */
  apply(): void;
}

/** Builds the chain in a context, which may also be one that renders without a device. */
export function createSoundChain(
  context: BaseAudioContext,
  settings: SoundSettings,
): SoundChain {
  const out = new GainNode(context);
  const ambienceOut = new GainNode(context);
  const effectsOut = new GainNode(context);
  ambienceOut.connect(out);
  effectsOut.connect(out);
  out.connect(context.destination);
  const noise = createNoise(context);
  const chain: SoundChain = {
    ambience: new Ambience(context, noise, ambienceOut),
    effects: new Effects(context, noise, effectsOut),
    out,
    apply() {
      const { sound, ambienceVolume, effectsVolume, mono } = settings;
      out.gain.value = sound.value === "on" ? 1 : 0;
      ambienceOut.gain.value = Number(ambienceVolume.value) / PERCENT;
      effectsOut.gain.value = Number(effectsVolume.value) / PERCENT;
      // one channel is the same in both ears, for those who hear with one
      out.channelCount = mono.value === "on" ? 1 : 2;
      out.channelCountMode = "explicit";
    },
  };
  chain.apply();
  return chain;
}
