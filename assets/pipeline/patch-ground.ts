/** Lays newly baked light into the one map of the island's ground, seen from above. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { pointToIsland } from "../../shared/places/geometry.ts";
import type { Place } from "../../shared/places/place.ts";
import { GROUND_MAP } from "../scene-data.ts";

const WEBP_QUALITY = 84;

interface Layer {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
}

/**
 * Reads a layer as Blender wrote it: raw bytes, and where it lies beside them. A
 * draft has `scale` texels of the map for one of its own. In the whole map light
 * has grown a little into what was not baked, such as the edge of the pier; laid
 * over nothing it has to stay, and scaling would take it from clear texels.
 */
async function readLayer(path: string, scale: number): Promise<Layer> {
  const place = JSON.parse(await readFile(`${path}.json`, "utf8")) as Omit<
    Layer,
    "png"
  >;
  const { left, top, width, height } = place;
  const raw = sharp(await readFile(`${path}.rgba`), {
    raw: { width, height, channels: 4 },
  });
  const isWhole = width * scale === GROUND_MAP.widthPx;
  const solid = isWhole ? sharp(await raw.removeAlpha().png().toBuffer()) : raw;
  const image = solid.resize(width * scale, height * scale);
  return {
    left: left * scale,
    top: top * scale,
    width: width * scale,
    height: height * scale,
    png: await image.png().toBuffer(),
  };
}

/** The floors of all rooms in white, as large as the map. */
function drawFloors(places: readonly Place[]): Buffer {
  const { minX, minZ, widthM, depthM, widthPx, depthPx } = GROUND_MAP;
  const floors = places.flatMap(({ at, building }) => {
    if (!building) return [];
    const { x, z, widthM: roomM, depthM: deepM } = building.room;
    const corners = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([sx = 0, sz = 0]) => {
      const corner = pointToIsland(at, {
        x: x + (sx * roomM) / 2,
        z: z + (sz * deepM) / 2,
      });
      const left = ((corner.x - minX) / widthM) * widthPx;
      const top = ((corner.z - minZ) / depthM) * depthPx;
      return `${left.toFixed(1)},${top.toFixed(1)}`;
    });
    return [`<polygon points="${corners.join(" ")}" fill="#fff"/>`];
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${depthPx}">${floors.join("")}</svg>`,
  );
}

/**
 * Lays one bake's light into the map at `to`, and leaves what others baked: a
 * room's floor over all, the open ground under the floors. Returns the size in bytes.
 */
export async function patchGround(
  layerPath: string,
  scale: number,
  places: readonly Place[],
  to: string,
): Promise<number> {
  const layer = await readLayer(layerPath, scale);
  const before = existsSync(to) ? await readFile(to) : undefined;
  const isWhole = layer.width === GROUND_MAP.widthPx;
  if (!before && !isWhole)
    throw new Error("the open ground has to be baked before a room's floor");
  const over = isWhole
    ? before && {
        input: await sharp(before)
          .ensureAlpha()
          .composite([{ input: drawFloors(places), blend: "dest-in" }])
          .png()
          .toBuffer(),
      }
    : { input: layer.png, left: layer.left, top: layer.top };
  const { size } = await sharp(isWhole ? layer.png : before)
    .composite(over ? [over] : [])
    .removeAlpha()
    .webp({ quality: WEBP_QUALITY, smartSubsample: true })
    .toFile(to);
  return size;
}
