import type { Browser, Page } from "playwright-core";
import { build, type Rolldown } from "vite";

const CHAIN = new URL(
  "../../../client/scene/sound/sound-chain.ts",
  import.meta.url,
);

/** What one rendering is to be. */
export interface Rendering {
  /** Such as `step grass`, `door`, `slide`, `sea`, `fountain`, `birds`, or `left`, a tone for one ear. */
  readonly sounds: readonly string[];
  readonly seconds: number;
  readonly ambienceVolume?: string;
  readonly effectsVolume?: string;
  readonly isMono?: boolean;
  readonly isOff?: boolean;
  /** Hears as people do: little of what is very low, more of what is high. */
  readonly isWeighted?: boolean;
}

/** What was measured of it, as shares of full scale. */
export interface Measured {
  readonly peak: number;
  /** The loudest twentieth of a second. */
  readonly loudest: number;
  readonly rms: number;
  readonly mean: number;
  /** The largest difference between the two ears. */
  readonly apart: number;
  /** The greatest step from one sample to the next, here and where the noise begins anew. */
  readonly step: number;
  readonly seamStep: number;
}

/**
 * Runs in the page: renders as fast as the machine can, and measures. Waves, birds and feet are told of as
 * pictures would tell them. What is left to chance in the sounds falls the same way in every rendering, so that two of them can be compared.
 */
const RENDER = `
async ({ sounds, seconds, ambienceVolume = "100", effectsVolume = "100", isMono, isOff, isWeighted }) => {
  let dice = 1;
  // A Lehmer generator: the next number is 48271 times the last, modulo the prime 2^31 - 1.
  Math.random = () => (dice = (dice * 48271) % 2147483647) / 2147483647;
  const RATE = 48000, TELL_S = 0.125, LOOP_S = 4, AT_S = 0.5;
  const context = new OfflineAudioContext(2, seconds * RATE, RATE);
  const is = (value) => ({ value });
  const chain = createSoundChain(context, {
    sound: is(isOff ? "off" : "on"), mono: is(isMono ? "on" : "off"),
    ambienceVolume: is(ambienceVolume), effectsVolume: is(effectsVolume),
  });
  if (isWeighted) {
    chain.out.disconnect();
    chain.out
      .connect(new BiquadFilterNode(context, { type: "highshelf", frequency: 1500, gain: 4 }))
      .connect(new BiquadFilterNode(context, { type: "highpass", frequency: 38, Q: 0.5 }))
      .connect(context.destination);
  }
  const has = (name) => (sounds.includes(name) ? 1 : 0);
  const loudness = { sea: has("sea"), fountain: has("fountain"), birds: has("birds") };
  if (has("left")) {
    const tone = new OscillatorNode(context, { frequency: 440 });
    const sides = new ChannelMergerNode(context, { numberOfInputs: 2 });
    tone.connect(sides, 0, 0);
    sides.connect(chain.out);
    tone.start();
  }
  for (let atS = TELL_S; atS < seconds; atS += TELL_S)
    void context.suspend(atS).then(() => {
      chain.ambience.update(loudness);
      if (Math.abs(atS - AT_S) < TELL_S / 2)
        for (const sound of sounds) {
          const [name, floor] = sound.split(" ");
          if (name === "step") chain.effects.step(floor);
          if (name === "door") chain.effects.door();
          if (name === "slide") chain.effects.slide();
        }
      return context.resume();
    });
  const buffer = await context.startRendering();
  const left = buffer.getChannelData(0), right = buffer.getChannelData(1);
  const window = RATE / 20, seam = LOOP_S * RATE;
  let peak = 0, sum = 0, squares = 0, apart = 0, step = 0, seamStep = 0, loudest = 0, inWindow = 0;
  for (let i = 0; i < left.length; i++) {
    const both = (left[i] + right[i]) / 2;
    peak = Math.max(peak, Math.abs(left[i]), Math.abs(right[i]));
    apart = Math.max(apart, Math.abs(left[i] - right[i]));
    sum += both; squares += both * both; inWindow += both * both;
    if (i % window === window - 1) { loudest = Math.max(loudest, Math.sqrt(inWindow / window)); inWindow = 0; }
    if (i === 0) continue;
    const jump = Math.abs(left[i] - left[i - 1]);
    const fromSeam = i % seam;
    if (i > seam / 2 && (fromSeam < 8 || fromSeam > seam - 8)) seamStep = Math.max(seamStep, jump);
    else step = Math.max(step, jump);
  }
  const count = left.length;
  return { peak, loudest, rms: Math.sqrt(squares / count), mean: sum / count, apart, step, seamStep };
}`;

/** The island's own sounds in a page that has nothing else. */
export class SoundStudio {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Builds the chain as the client has it and brings it into a page. */
  static async open(browser: Browser): Promise<SoundStudio> {
    const built = (await build({
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        minify: false,
        lib: {
          entry: CHAIN.pathname,
          formats: ["iife"],
          name: "soundChain",
        },
      },
    })) as Rolldown.RolldownOutput[];
    const page = await browser.newPage();
    const code = built[0]?.output[0].code ?? "";
    await page.addScriptTag({
      content: `${code}\nwindow.createSoundChain = soundChain.createSoundChain;`,
    });
    return new SoundStudio(page);
  }

  render(rendering: Rendering): Promise<Measured> {
    return this.#page.evaluate<Measured>(
      `(${RENDER})(${JSON.stringify(rendering)})`,
    );
  }
}
