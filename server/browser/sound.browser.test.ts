import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PLACES } from "../../shared/places/index.ts";
import { openBrowser } from "./open-browser.ts";
import { SoundStudio } from "./sound/render-sound.ts";

/** A floor that somebody walks on has a sound, so new ones are held too. */
const STEPS = [...new Set(PLACES.map(({ floor }) => `step ${floor}`))];
const EFFECTS = [...STEPS, "door", "slide"];
const HUMS = ["sea", "fountain"];
const AMBIENCE = [...HUMS, "birds"];

/** An effect is over after that; of what goes on by itself this much has a wave, birds, and three rounds of the noise. */
const SHORT_S = 2;
const LONG_S = 14;
const secondsOf = (sound: string): number =>
  EFFECTS.includes(sound) ? SHORT_S : LONG_S;

const decibels = (share: number): number => 20 * Math.log10(share);

let browser: Browser;
let studio: SoundStudio;
beforeAll(async () => {
  browser = await openBrowser();
  studio = await SoundStudio.open(browser);
});
afterAll(() => browser?.close());

const alone = (sound: string) => ({
  sounds: [sound],
  seconds: secondsOf(sound),
});

describe.each([...EFFECTS, ...AMBIENCE])("%s", (sound) => {
  test("is heard, is never cut off, and pushes no cone aside", async () => {
    const { peak, loudest, mean } = await studio.render(alone(sound));
    expect(decibels(loudest), "loudest, dB").toBeGreaterThan(-42);
    expect(decibels(peak), "peak, dB").toBeLessThan(-3);
    expect(Math.abs(mean)).toBeLessThan(0.0001);
  });

  test("is digital silence once sound is off, and where its volume is none", async () => {
    const off = await studio.render({ ...alone(sound), isOff: true });
    expect(off.peak).toBe(0);
    const none = EFFECTS.includes(sound)
      ? { effectsVolume: "0" }
      : { ambienceVolume: "0" };
    expect((await studio.render({ ...alone(sound), ...none })).peak).toBe(0);
    const others = EFFECTS.includes(sound)
      ? { ambienceVolume: "0" }
      : { effectsVolume: "0" };
    const { peak } = await studio.render({ ...alone(sound), ...others });
    expect(peak).toBeGreaterThan(0);
  });

  test("is half as much at half the volume", async () => {
    const whole = await studio.render(alone(sound));
    const half = await studio.render({
      ...alone(sound),
      ambienceVolume: "50",
      effectsVolume: "50",
    });
    expect(decibels(half.loudest / whole.loudest)).toBeCloseTo(-6, 1);
  });
});

test.each([
  { name: "what answers to something", sounds: EFFECTS, bandDb: 7 },
  { name: "what goes on by itself", sounds: AMBIENCE, bandDb: 7 },
  { name: "all", sounds: [...EFFECTS, ...AMBIENCE], bandDb: 14 },
])("$name is within $bandDb dB as it is heard", async ({ sounds, bandDb }) => {
  const loud = await Promise.all(
    sounds.map(async (sound) => {
      const heard = await studio.render({ ...alone(sound), isWeighted: true });
      return decibels(heard.loudest);
    }),
  );
  const told = sounds.map((sound, at) => `${sound} ${loud[at]?.toFixed(1)} dB`);
  const band = Math.max(...loud) - Math.min(...loud);
  expect(band, told.join(", ")).toBeLessThan(bandDb);
});

test.each(HUMS)("%s goes round without a click", async (sound) => {
  const { step, seamStep } = await studio.render(alone(sound));
  expect(seamStep).toBeGreaterThan(0);
  expect(seamStep).toBeLessThanOrEqual(step);
});

test("everything at once is not cut off either", async () => {
  const { peak } = await studio.render({
    sounds: [...EFFECTS, ...AMBIENCE],
    seconds: LONG_S,
  });
  expect(peak).toBeLessThan(1);
});

test("with the same for both ears nothing is lost to the one that hears", async () => {
  const tone = { sounds: ["left"], seconds: SHORT_S };
  const stereo = await studio.render(tone);
  expect(stereo.apart).toBeGreaterThan(0.9);
  const mono = await studio.render({ ...tone, isMono: true });
  expect(mono.apart).toBe(0);
  expect(mono.peak).toBeGreaterThan(0.4);
  const all = { sounds: [...EFFECTS, ...AMBIENCE], seconds: SHORT_S };
  expect((await studio.render({ ...all, isMono: true })).apart).toBe(0);
});
