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
import { composeGround } from "./pipeline/compose-ground.ts";
import { type BakedFacts, describeIsland } from "./pipeline/describe-island.ts";
import { hashInputs } from "./pipeline/input-hash.ts";
import { packModel } from "./pipeline/pack-model.ts";
import { findBlender, NO_BLENDER, runBlender } from "./pipeline/run-blender.ts";
import { describeScene } from "./scene-data.ts";

/** Leaves about 2 % of grain, which the smoothing along edges then takes out. */
const SAMPLES = 64;
const DRAFT_SAMPLES = 6;
const OUTDOORS = "outdoors";
const DECKS = "decks";
const KILOBYTE = 1024;

const built = fileURLToPath(new URL("built/", import.meta.url));
const scripts = fileURLToPath(new URL("blender/", import.meta.url));
/** What Blender wrote; kept between runs, safe to throw away. */
const work = fileURLToPath(
  new URL("../node_modules/.cache/islet-assets/", import.meta.url),
);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Target {
  readonly name: string;
  readonly models: readonly string[];
}

/** Each bake and the models it makes: the open air is one, each room another. */
function listTargets(): Target[] {
  const rooms = PLACES.filter((place) => place.building);
  return [
    { name: OUTDOORS, models: PLACES.map(outdoorModel) },
    ...rooms.map(({ id }) => ({ name: id, models: [id] })),
  ];
}

async function readHashes(): Promise<Record<string, string>> {
  const path = `${built}inputs.json`;
  if (!existsSync(path)) return {};
  return JSON.parse(await readFile(path, "utf8")) as Record<string, string>;
}

async function readFacts(target: string): Promise<BakedFacts> {
  return JSON.parse(
    await readFile(`${work}${target}.facts.json`, "utf8"),
  ) as BakedFacts;
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
  const scene = JSON.stringify(describeScene(PLACES));
  const hash = await hashInputs(scripts, ".py", [scene, String(samples)]);
  const hashes = await readHashes();
  const targets = listTargets();
  const isNamed = ({ name }: Target): boolean =>
    named.length === 0 || named.includes(name);
  const hasChanged = ({ name }: Target): boolean => hashes[name] !== hash;
  // the ground's map is put together from all bakes, so one that is not at hand is made again too
  const isLost = ({ name }: Target): boolean =>
    !existsSync(`${work}${name}.facts.json`);
  const due = targets.some((each) => isNamed(each) && hasChanged(each))
    ? targets.filter(
        (each) => (isNamed(each) && hasChanged(each)) || isLost(each),
      )
    : [];
  if (due.length === 0) return say("The models are as they should be.");
  const blender = findBlender();
  if (blender === undefined) return say(NO_BLENDER);

  await writeFile(`${work}scene.json`, scene);
  for (const { name, models } of due) {
    say(`baking ${name} with ${samples} samples ...`);
    const bake = [`${work}scene.json`, work, name, String(samples)];
    await runBlender(blender, `${scripts}build.py`, bake, `${work}${name}.log`);
    for (const model of models) await pack(model);
    await assemble(targets.map((target) => target.name));
    hashes[name] = hash;
    await writeJson("inputs.json", sortKeys(hashes));
  }
}

async function pack(model: string): Promise<void> {
  const from = `${work}${model}.raw.glb`;
  const { bytes, triangles } = await packModel(from, `${built}${model}.glb`);
  const kilobytes = Math.round(bytes / KILOBYTE);
  say(`${model}.glb ${kilobytes} kB, ${triangles} triangles`);
}

/** Puts together what all bakes share: the ground's map and island.json. */
async function assemble(targets: readonly string[]): Promise<void> {
  const done = targets.filter((name) =>
    existsSync(`${work}${name}.facts.json`),
  );
  const facts = await Promise.all(done.map((name) => readFacts(name)));
  const layers = done.map((name, index) => ({
    path: `${work}${name}.ground`,
    scale: 1 / (facts[index]?.mapScale ?? 1),
  }));
  const bytes = await composeGround(layers, `${built}ground.webp`);
  say(`ground.webp ${Math.round(bytes / KILOBYTE)} kB`);
  await writeJson("island.json", describeIsland(facts));
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
