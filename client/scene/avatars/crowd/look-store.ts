import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import type { Level } from "../figure/figure.ts";
import { BONES, type Joints } from "../figure/skeleton.ts";
import type { AvatarGeometry } from "../geometry/avatar-geometry.ts";
import type { Batch } from "./batch.ts";
import type { Generate } from "./worker-generator.ts";

/** A look in the batch, shared by all who wear it. */
export type Look = {
  readonly recipe: Recipe;
  wearers: number;
  /** geometry of each level, or null while there is none */
  readonly levels: [number | null, number | null, number | null];
  joints: Joints | null;
  packedJoints: Float32Array | null;
  lapM: number;
  /** levels wanted and not yet made, with the distance of the nearest who wants them */
  readonly wanted: [number, number, number];
};

const AT_WORK = 2;
const NOT_WANTED = Infinity;

function unpackJoints(packed: Float32Array): Joints {
  return Object.fromEntries(
    BONES.map((name, i) => [
      name,
      [packed[i * 3] ?? 0, packed[i * 3 + 1] ?? 0, packed[i * 3 + 2] ?? 0],
    ]),
  ) as Joints;
}

/** Keeps looks and has them made once somebody is to be seen in them: the coarsest level of all first, then better ones, the nearest before others. */
export class LookStore {
  private readonly looks = new Map<string, Look>();
  private atWork = 0;
  private disposed = false;
  private readonly batch: Batch;
  private readonly generate: Generate;
  private readonly onError: (error: unknown) => void;

  constructor(
    batch: Batch,
    generate: Generate,
    onError: (error: unknown) => void,
  ) {
    this.batch = batch;
    this.generate = generate;
    this.onError = onError;
  }

  /** Takes a look up; every `wear` needs one `takeOff`. */
  wear(recipe: Recipe): Look {
    const key = JSON.stringify(recipe);
    const known = this.looks.get(key);
    const look: Look = known ?? {
      recipe,
      wearers: 0,
      levels: [null, null, null],
      joints: null,
      packedJoints: null,
      lapM: 0,
      wanted: [NOT_WANTED, NOT_WANTED, NOT_WANTED],
    };
    if (!known) this.looks.set(key, look);
    look.wearers++;
    return look;
  }

  /** Lets a look go; nobody may be drawn with it any more once its last wearer has. */
  takeOff(look: Look): void {
    look.wearers--;
    if (look.wearers > 0) return;
    this.looks.delete(JSON.stringify(look.recipe));
    for (const id of look.levels) if (id !== null) this.batch.delete(id);
  }

  /** Asks for a level once; later calls only bring it forward. */
  want(look: Look, level: Level, distanceM: number): void {
    if (look.levels[level] !== null || look.wanted[level] < 0) return;
    look.wanted[level] = Math.min(look.wanted[level], distanceM);
    if (this.atWork < AT_WORK) this.startNext();
  }

  dispose(): void {
    this.disposed = true;
    this.looks.clear();
  }

  private startNext(): void {
    let best: Look | null = null;
    let bestLevel: Level = 2;
    let bestRank = Infinity;
    for (const look of this.looks.values()) {
      for (const level of [2, 1, 0] as const) {
        const rank = look.wanted[level] + (level === 2 ? 0 : 1000);
        if (look.wanted[level] >= 0 && rank < bestRank)
          [best, bestLevel, bestRank] = [look, level, rank];
      }
    }
    if (best) void this.make(best, bestLevel);
  }

  private async make(look: Look, level: Level): Promise<void> {
    look.wanted[level] = -1;
    this.atWork++;
    try {
      const geometry = await this.generate(look.recipe, level);
      if (!this.disposed && look.wearers > 0)
        this.accept(look, level, geometry);
    } catch (error) {
      // Not asked for again: what fails once for a recipe fails each time.
      this.onError(error);
    } finally {
      this.atWork--;
      if (!this.disposed) this.startNext();
    }
  }

  private accept(look: Look, level: Level, geometry: AvatarGeometry): void {
    look.levels[level] = this.batch.add(geometry);
    if (!look.joints) {
      look.joints = unpackJoints(geometry.joints);
      look.packedJoints = geometry.joints;
      look.lapM = geometry.lapM;
    }
  }
}
