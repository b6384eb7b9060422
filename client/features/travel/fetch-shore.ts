import * as z from "zod";
import { findBuiltFile } from "../../built-files.ts";
import type { Point } from "../../../shared/places/geometry.ts";

const file = z.object({
  shore: z.array(z.object({ x: z.number(), z: z.number() })),
});

/** The water's edge, from the same file the scene draws the sea by; empty where it can't be had, for a map is of use without it. */
export async function fetchShore(): Promise<readonly Point[]> {
  try {
    const response = await fetch(findBuiltFile("island.json"));
    return response.ok ? file.parse(await response.json()).shore : [];
  } catch {
    return [];
  }
}
