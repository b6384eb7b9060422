import type { Place } from "../../../shared/places/place.ts";

/** A short noise: how high it is, how long, how loud. */
interface Burst {
  readonly frequency: number;
  readonly seconds: number;
  readonly gain: number;
  readonly delayS?: number;
}

/** As loud as one another to an ear, measured; half as loud as the sea nearby. */
const STEPS: Readonly<Record<Place["floor"], Burst>> = {
  paving: { frequency: 420, seconds: 0.07, gain: 0.5 },
  planks: { frequency: 210, seconds: 0.1, gain: 0.8 },
  tiles: { frequency: 620, seconds: 0.055, gain: 0.4 },
  grass: { frequency: 900, seconds: 0.11, gain: 0.25 },
  sand: { frequency: 1500, seconds: 0.13, gain: 0.2 },
};
/** Two feet never sound the same. */
const STEP_VARIES = 0.25;
const DOOR: readonly Burst[] = [
  { frequency: 160, seconds: 0.16, gain: 0.65 },
  { frequency: 950, seconds: 0.05, gain: 0.2, delayS: 0.09 },
];
const SLIDE: readonly Burst[] = [
  { frequency: 2600, seconds: 0.16, gain: 0.16 },
  { frequency: 1200, seconds: 0.05, gain: 0.19, delayS: 0.15 },
];

/** Steps, doors and slides: short sounds that answer to something. */
export class Effects {
  readonly #context: BaseAudioContext;
  readonly #noise: AudioBuffer;
  readonly #out: AudioNode;

  constructor(context: BaseAudioContext, noise: AudioBuffer, out: AudioNode) {
    this.#context = context;
    this.#noise = noise;
    this.#out = out;
  }

  step(floor: Place["floor"]): void {
    const burst = STEPS[floor];
    const vary = 1 + (Math.random() - 0.5) * STEP_VARIES;
    this.#play({ ...burst, frequency: burst.frequency * vary });
  }

  door(): void {
    for (const burst of DOOR) this.#play(burst);
  }

  slide(): void {
    for (const burst of SLIDE) this.#play(burst);
  }

  #play({ frequency, seconds, gain, delayS = 0 }: Burst): void {
    const atS = this.#context.currentTime + delayS;
    const source = new AudioBufferSourceNode(this.#context, {
      buffer: this.#noise,
    });
    const filter = new BiquadFilterNode(this.#context, {
      type: "bandpass",
      frequency,
      Q: 0.8,
    });
    const loud = new GainNode(this.#context, { gain: 0 });
    loud.gain.setValueAtTime(0, atS);
    loud.gain.linearRampToValueAtTime(gain, atS + 0.008);
    loud.gain.exponentialRampToValueAtTime(0.0001, atS + seconds);
    source.connect(filter).connect(loud).connect(this.#out);
    source.start(atS, Math.random(), seconds + 0.02);
  }
}
