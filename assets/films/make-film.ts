/**
 * `node assets/films/make-film.ts`: draws the film of the gym's routine and packs it with ffmpeg into
 * assets/built/films: WebM and MP4, a picture to begin with, captions.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { drawFigure, type Figure } from "./draw-figure.ts";
import { poseFigure } from "./figure-pose.ts";
import { FILM_ID, planFilm, type Scene } from "./film-plan.ts";
import { makeSound, SAMPLE_RATE_HZ } from "./make-sound.ts";
import { writeCaptions } from "./write-captions.ts";

const WIDTH_PX = 640;
const HEIGHT_PX = 360;
const FRAMES_PER_S = 15;
const LANGUAGES = ["en", "es", "ko"];
const FLOOR_PX = 326;

const PEOPLE: readonly Figure[] = [
  {
    x: 205,
    y: FLOOR_PX,
    isSeated: false,
    skin: "#B97A56",
    hair: "#3C332D",
    shirt: "#2F8F8B",
    trousers: "#2A4A6B",
  },
  {
    x: 445,
    y: FLOOR_PX,
    isSeated: true,
    skin: "#E8B894",
    hair: "#BFB7AE",
    shirt: "#C8643F",
    trousers: "#5E3B25",
  },
];

const built = fileURLToPath(new URL("../built/films/", import.meta.url));
const ffmpeg = process.env["FFMPEG"] ?? "ffmpeg";

function drawPlace(context: SKRSContext2D): void {
  const sky = context.createLinearGradient(0, 0, 0, 230);
  sky.addColorStop(0, "#9CCBE6");
  sky.addColorStop(1, "#FBE3C4");
  context.fillStyle = sky;
  context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
  context.fillStyle = "#2F8FA6";
  context.fillRect(0, 200, WIDTH_PX, 60);
  context.fillStyle = "#8DAE52";
  context.fillRect(0, 236, WIDTH_PX, 60);
  context.fillStyle = "#CFA06C";
  context.fillRect(0, 270, WIDTH_PX, 90);
  context.fillStyle = "#B98350";
  for (let y = 270; y < HEIGHT_PX; y += 18) context.fillRect(0, y, WIDTH_PX, 1);
  for (const { x } of PEOPLE) {
    context.fillStyle = "#5FA9AE";
    context.beginPath();
    context.ellipse(x, FLOOR_PX + 6, 96, 20, 0, 0, 2 * Math.PI);
    context.fill();
  }
  context.fillStyle = "#5E3B25";
  context.fillRect(30, 0, 16, 300);
  context.fillRect(WIDTH_PX - 46, 0, 16, 300);
  context.fillStyle = "#B4522F";
  context.fillRect(0, 0, WIDTH_PX, 26);
}

function drawFrames(scenes: readonly Scene[]): Buffer[] {
  const canvas = createCanvas(WIDTH_PX, HEIGHT_PX);
  const context = canvas.getContext("2d");
  const endS = scenes.at(-1)?.toS ?? 0;
  return Array.from({ length: endS * FRAMES_PER_S }, (_, frame) => {
    const nowS = frame / FRAMES_PER_S;
    const scene = scenes.find(({ toS }) => nowS < toS);
    drawPlace(context);
    for (const who of PEOPLE)
      drawFigure(
        context,
        who,
        poseFigure(scene?.move ?? null, nowS - (scene?.fromS ?? 0)),
      );
    return Buffer.from(context.getImageData(0, 0, WIDTH_PX, HEIGHT_PX).data);
  });
}

function pack(args: readonly string[]): void {
  const { status, stderr } = spawnSync(ffmpeg, [
    "-y",
    "-loglevel",
    "error",
    ...args,
  ]);
  if (status !== 0) throw new Error(`ffmpeg failed: ${String(stderr)}`);
}

const scenes = planFilm();
const work = await mkdtemp(join(tmpdir(), "islet-film-"));
await mkdir(built, { recursive: true });
const frames = drawFrames(scenes);
await writeFile(join(work, "frames.rgba"), Buffer.concat(frames));
await writeFile(
  join(work, "sound.pcm"),
  new Uint8Array(makeSound(scenes).buffer),
);
const source = [
  ["-f", "rawvideo", "-pix_fmt", "rgba", "-s", `${WIDTH_PX}x${HEIGHT_PX}`],
  ["-r", String(FRAMES_PER_S), "-i", join(work, "frames.rgba")],
  ["-f", "s16le", "-ar", String(SAMPLE_RATE_HZ), "-ac", "1"],
  ["-i", join(work, "sound.pcm"), "-pix_fmt", "yuv420p"],
].flat();
const out = (ending: string): string => join(built, `${FILM_ID}.${ending}`);
pack([
  ...source,
  "-c:v",
  "libvpx-vp9",
  "-cpu-used",
  "4",
  "-row-mt",
  "1",
  "-crf",
  "40",
  "-b:v",
  "0",
  "-c:a",
  "libopus",
  "-b:a",
  "32k",
  out("webm"),
]);
pack([
  ...source,
  "-c:v",
  "libx264",
  "-crf",
  "27",
  "-preset",
  "medium",
  "-movflags",
  "+faststart",
  "-c:a",
  "aac",
  "-b:a",
  "48k",
  out("mp4"),
]);
pack([
  "-ss",
  "17.4",
  "-i",
  out("mp4"),
  "-frames:v",
  "1",
  "-quality",
  "70",
  out("webp"),
]);
for (const language of LANGUAGES) {
  const path = new URL(`../../shared/words/${language}.json`, import.meta.url);
  const words = JSON.parse(await readFile(path, "utf8")) as Record<
    string,
    string
  >;
  await writeFile(out(`${language}.vtt`), writeCaptions(scenes, words));
}
await rm(work, { recursive: true });
