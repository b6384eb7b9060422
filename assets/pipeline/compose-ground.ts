/** Lays the light of the open ground and of each room's floor into one map seen from above. */
import { readFile } from "node:fs/promises";
import sharp from "sharp";

const WEBP_QUALITY = 84;

interface Layer {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Texels of the finished map for one of this layer: 2 for a draft. */
  readonly scale: number;
  readonly png: Buffer;
}

/** Reads a layer as Blender wrote it: raw bytes, and where it lies beside them. */
async function readLayer(path: string, scale: number): Promise<Layer> {
  const place = JSON.parse(await readFile(`${path}.json`, "utf8")) as Omit<
    Layer,
    "scale" | "png"
  >;
  const { width, height } = place;
  const image = sharp(await readFile(`${path}.rgba`), {
    raw: { width, height, channels: 4 },
  }).resize(width * scale, height * scale);
  return { ...place, scale, png: await image.png().toBuffer() };
}

export interface GroundLayerSource {
  readonly path: string;
  readonly scale: number;
}

/** Writes the map; the first layer is the whole of it, the others lie on top. Returns its size in bytes. */
export async function composeGround(
  sources: readonly GroundLayerSource[],
  to: string,
): Promise<number> {
  const layers = await Promise.all(
    sources.map(({ path, scale }) => readLayer(path, scale)),
  );
  const [base, ...rooms] = layers;
  if (base === undefined) throw new Error("a ground map needs a first layer");
  const { size } = await sharp(base.png)
    .removeAlpha()
    .composite(
      rooms.map((room) => ({
        input: room.png,
        left: room.left * room.scale,
        top: room.top * room.scale,
      })),
    )
    .removeAlpha()
    .webp({ quality: WEBP_QUALITY, smartSubsample: true })
    .toFile(to);
  return size;
}
