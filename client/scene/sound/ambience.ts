import type { Loudness } from "./loudness.ts";

const EASE_S = 0.8;
const SEA_GAIN = 0.5;
const FOUNTAIN_GAIN = 0.16;
const BIRD_GAIN = 0.045;
/** A wave comes and goes in so many seconds. */
const WAVE_S = 9;
const BIRD_EVERY_S = { least: 5, most: 16 };

/** Sea, fountain and birds, which go on by themselves. */
export class Ambience {
  readonly #context: BaseAudioContext;
  readonly #sea: GainNode;
  readonly #fountain: GainNode;
  readonly #birds: GainNode;
  #nextBirdS = 3;

  constructor(context: BaseAudioContext, noise: AudioBuffer, out: AudioNode) {
    this.#context = context;
    this.#sea = this.#hum(noise, out, { type: "lowpass", frequency: 480 });
    this.#fountain = this.#hum(noise, out, {
      type: "bandpass",
      frequency: 2300,
    });
    this.#birds = context.createGain();
    this.#birds.connect(out);
  }

  update(loudness: Loudness): void {
    const nowS = this.#context.currentTime;
    const wave = 0.62 + 0.38 * Math.sin((2 * Math.PI * nowS) / WAVE_S);
    ease(this.#sea, loudness.sea * SEA_GAIN * wave, nowS);
    ease(this.#fountain, loudness.fountain * FOUNTAIN_GAIN, nowS);
    ease(this.#birds, loudness.birds * BIRD_GAIN, nowS);
    if (nowS < this.#nextBirdS) return;
    const { least, most } = BIRD_EVERY_S;
    this.#nextBirdS = nowS + least + Math.random() * (most - least);
    this.#sing(nowS);
  }

  #hum(
    noise: AudioBuffer,
    out: AudioNode,
    filter: { readonly type: BiquadFilterType; readonly frequency: number },
  ): GainNode {
    const source = new AudioBufferSourceNode(this.#context, {
      buffer: noise,
      loop: true,
    });
    const gain = new GainNode(this.#context, { gain: 0 });
    source
      .connect(new BiquadFilterNode(this.#context, filter))
      .connect(gain)
      .connect(out);
    source.start();
    return gain;
  }

  /** A few short notes that slide upwards. */
  #sing(fromS: number): void {
    const pitch = 2400 + Math.random() * 1400;
    const notes = 2 + Math.floor(Math.random() * 4);
    for (let note = 0; note < notes; note += 1) {
      const atS = fromS + note * 0.16;
      const voice = new OscillatorNode(this.#context, { type: "sine" });
      const gain = new GainNode(this.#context, { gain: 0 });
      voice.frequency.setValueAtTime(pitch * (0.9 + 0.2 * Math.random()), atS);
      voice.frequency.exponentialRampToValueAtTime(pitch * 1.25, atS + 0.09);
      gain.gain.setValueAtTime(0, atS);
      gain.gain.linearRampToValueAtTime(1, atS + 0.02);
      gain.gain.linearRampToValueAtTime(0, atS + 0.11);
      voice.connect(gain).connect(this.#birds);
      voice.start(atS);
      voice.stop(atS + 0.12);
    }
  }
}

function ease(gain: GainNode, value: number, nowS: number): void {
  gain.gain.setTargetAtTime(value, nowS, EASE_S);
}
