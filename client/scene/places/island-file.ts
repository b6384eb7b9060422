import * as z from "zod";
import { findBuiltFile } from "../../built-files.ts";

const surface = z.object({
  place: z.string(),
  id: z.string(),
  icon: z.string().optional(),
  accent: z.string().optional(),
  /** Its middle on the island: x, height, z. */
  at: z.tuple([z.number(), z.number(), z.number()]),
  turnDeg: z.number(),
  /** How far its top leans back. */
  tiltDeg: z.number(),
  widthM: z.number(),
  heightM: z.number(),
});

/** A flat piece of a model that is drawn on here: a sign, a screen, a board. */
export type Surface = z.infer<typeof surface>;

const islandFile = z.object({
  ground: z.object({
    file: z.string(),
    minX: z.number(),
    minZ: z.number(),
    widthM: z.number(),
    depthM: z.number(),
  }),
  shore: z.array(z.object({ x: z.number(), z: z.number() })).min(3),
  surfaces: z.array(surface),
});

/** What the scene knows of the island beside its models. */
export type IslandFile = z.infer<typeof islandFile>;

/** Fetches `island.json`. Rejects when it can't be had or read. */
export async function fetchIslandFile(): Promise<IslandFile> {
  const response = await fetch(findBuiltFile("island.json"));
  if (!response.ok) throw new Error(`island.json: ${response.status}`);
  return islandFile.parse(await response.json());
}
