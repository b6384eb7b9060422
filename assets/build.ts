/**
 * `npm run assets`: builds what changed of the island into assets/built.
 * The navigation mesh needs nothing but the places; the decks need a Chromium,
 * the models Blender. `--draft` bakes quickly and roughly; names of targets,
 * such as `decks`, build only those; `--again` draws all decks.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PLACES } from "../shared/places/index.ts";
import { outdoorModel } from "../shared/places/models.ts";
import { buildNavMesh, navMeshToJson } from "./build-navmesh.ts";
import { buildDecks } from "./decks/build-decks.ts";
import { patchGround } from "./pipeline/patch-ground.ts";
import {
  type BakedFacts,
  describeIsland,
  type IslandFacts,
} from "./pipeline/describe-island.ts";
import { packModel } from "./pipeline/pack-model.ts";
import { hashTarget, OUTDOORS } from "./pipeline/target-inputs.ts";
import { findBlender, NO_BLENDER, runBlender } from "./pipeline/run-blender.ts";
import { describeScene } from "./scene-data.ts";

/** Leaves about 2 % of grain, which the smoothing along edges then takes out. */
const SAMPLES = 64;
const DRAFT_SAMPLES = 6;
const DECKS = "decks";
const KILOBYTE = 1024;

const built = fileURLToPath(new URL("built/", import.meta.url));
const scripts = fileURLToPath(new URL("blender/", import.meta.url));
/** What Blender wrote; kept between runs, safe to throw away. */
const work = fileURLToPath(
  new URL("../node_modules/.cache/islet-assets/", import.meta.url),
);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Model {
  readonly name: string;
  readonly models: readonly string[];
}
interface Target extends Model {
  readonly hash: string;
}

/** Each bake and the models it makes: the open air is one, each room another. */
function listTargets(): Model[] {
  const rooms = PLACES.filter((place) => place.building);
  return [
    { name: OUTDOORS, models: PLACES.map(outdoorModel) },
    ...rooms.map(({ id }) => ({ name: id, models: [id] })),
  ];
}

async function readHashes(): Promise<Record<string, string>> {
  return (await readJson(`${built}inputs.json`)) ?? {};
}

async function main(args: readonly string[]): Promise<void> {
  await mkdir(built, { recursive: true });
  await mkdir(work, { recursive: true });
  const navMesh = `${navMeshToJson(buildNavMesh(PLACES))}\n`;
  await writeFile(`${built}navmesh.json`, navMesh);
  say(`navmesh.json ${Math.round(navMesh.length / KILOBYTE)} kB`);

  const samples = args.includes("--draft") ? DRAFT_SAMPLES : SAMPLES;
  const named = args.filter((arg) => !arg.startsWith("--"));
  if (named.length === 0 || named.includes(DECKS))
    await buildDecks(say, args.includes("--again"));
  if (named.join() === DECKS) return;
  const scene = describeScene(PLACES);
  const noted = await readHashes();
  const due: Target[] = [];
  for (const target of listTargets()) {
    if (named.length > 0 && !named.includes(target.name)) continue;
    const hash = await hashTarget(target.name, scene, scripts, samples);
    if (noted[target.name] !== hash) due.push({ ...target, hash });
  }
  if (due.length === 0) return say("The models are as they should be.");
  const blender = findBlender();
  if (blender === undefined) return say(NO_BLENDER);

  await writeFile(`${work}scene.json`, JSON.stringify(scene));
  for (const { name, models, hash } of due) {
    say(`baking ${name} with ${samples} samples ...`);
    const bake = [`${work}scene.json`, work, name, String(samples)];
    await runBlender(blender, `${scripts}build.py`, bake, `${work}${name}.log`);
    for (const model of models) await pack(model);
    await assemble(name);
    noted[name] = hash;
    await writeJson("inputs.json", sortKeys(noted));
  }
}

async function pack(model: string): Promise<void> {
  const from = `${work}${model}.raw.glb`;
  const { bytes, triangles } = await packModel(from, `${built}${model}.glb`);
  const kilobytes = Math.round(bytes / KILOBYTE);
  say(`${model}.glb ${kilobytes} kB, ${triangles} triangles`);
}

/** Puts a bake's share into what all bakes have in common: the ground's map and island.json. */
async function assemble(target: string): Promise<void> {
  const facts = await readJson<BakedFacts>(`${work}${target}.facts.json`);
  if (!facts) throw new Error(`${target} was baked without facts`);
  const bytes = await patchGround(
    `${work}${target}.ground`,
    1 / facts.mapScale,
    PLACES,
    `${built}ground.webp`,
  );
  say(`ground.webp ${Math.round(bytes / KILOBYTE)} kB`);
  const before = await readJson<IslandFacts>(`${built}island.json`);
  await writeJson("island.json", describeIsland(target, facts, before, PLACES));
}

async function readJson<T>(path: string): Promise<T | undefined> {
  if (!existsSync(path)) return undefined;
  return JSON.parse(await readFile(path, "utf8")) as T;
}

async function writeJson(name: string, content: object): Promise<void> {
  await writeFile(`${built}${name}`, `${JSON.stringify(content, null, 2)}\n`);
}

function sortKeys(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).toSorted(([a], [b]) => a.localeCompare(b)),
  );
}

await main(process.argv.slice(2));
