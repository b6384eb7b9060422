import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PLACES } from "../../shared/places/index.ts";
import { GROUND_MAP } from "../scene-data.ts";
import { patchGround } from "./patch-ground.ts";

const { minX, minZ, widthM, depthM, widthPx, depthPx } = GROUND_MAP;
const hall = PLACES.find(({ id }) => id === "hall");
if (!hall) throw new Error("there is no hall");
const texelOf = (x: number, z: number): readonly [number, number] => [
  Math.round(((x - minX) / widthM) * widthPx),
  Math.round(((z - minZ) / depthM) * depthPx),
];
const IN_HALL = texelOf(hall.at.x, hall.at.z);
const ON_PLAZA = texelOf(0, 5);
const ROOM_PX = 40;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "islet-ground-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A layer of one grey, as Blender writes it. */
async function bake(
  name: string,
  grey: number,
  place: { left: number; top: number; width: number; height: number },
  alpha = 255,
): Promise<string> {
  const path = join(folder, name);
  const bytes = Buffer.alloc(place.width * place.height * 4, alpha);
  for (let i = 0; i < bytes.length; i += 4) bytes.fill(grey, i, i + 3);
  await writeFile(`${path}.rgba`, bytes);
  await writeFile(`${path}.json`, JSON.stringify(place));
  return path;
}

async function greyAt([left, top]: readonly [number, number]) {
  const { data } = await sharp(await readFile(join(folder, "ground.webp")))
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data[0];
}

test("a bake lays its own light and leaves that of others", async () => {
  const to = join(folder, "ground.webp");
  const open = { left: 0, top: 0, width: widthPx, height: depthPx };
  const room = {
    left: IN_HALL[0] - ROOM_PX / 2,
    top: IN_HALL[1] - ROOM_PX / 2,
    width: ROOM_PX,
    height: ROOM_PX,
  };
  const lay = async (name: string, grey: number, where: typeof room) =>
    patchGround(await bake(name, grey, where), 1, PLACES, to);
  await expect(lay("hall", 200, room)).rejects.toThrow("open ground");
  await lay("outdoors", 80, open);
  expect(await greyAt(IN_HALL)).toBeCloseTo(80, -1);
  await lay("hall", 200, room);
  expect(await greyAt(IN_HALL)).toBeCloseTo(200, -1);
  expect(await greyAt(ON_PLAZA)).toBeCloseTo(80, -1);
  await lay("outdoors", 120, open);
  expect(await greyAt(IN_HALL)).toBeCloseTo(200, -1);
  expect(await greyAt(ON_PLAZA)).toBeCloseTo(120, -1);
});

test("light that has grown into what was not baked stays in the whole map", async () => {
  const open = { left: 0, top: 0, width: widthPx, height: depthPx };
  const layer = await bake("grown", 90, open, 0);
  await patchGround(layer, 1, PLACES, join(folder, "ground.webp"));
  expect(await greyAt(ON_PLAZA)).toBeCloseTo(90, -1);
});
