import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import type { Level } from "../figure/figure.ts";
import type {
  GenerationReply,
  GenerationRequest,
} from "../generation-worker.ts";
import type { AvatarGeometry } from "../geometry/avatar-geometry.ts";

/** Makes the geometry of a look; the crowd asks for few at a time. */
export type Generate = (
  recipe: Recipe,
  level: Level,
) => Promise<AvatarGeometry>;

type Waiting = {
  request: GenerationRequest;
  resolve: (geometry: AvatarGeometry) => void;
  reject: (error: unknown) => void;
};

/** A generator in a worker; where workers cannot start it works on the page's own thread. */
export function createWorkerGenerator(): {
  generate: Generate;
  dispose: () => void;
} {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let broken = false;
  const worker = new Worker(
    new URL("../generation-worker.ts", import.meta.url),
    { type: "module" },
  );

  const generateHere = async ({
    request,
    resolve,
    reject,
  }: Waiting): Promise<void> => {
    try {
      const { generateAvatar } = await import("../generate-avatar.ts");
      resolve(generateAvatar(request.recipe, request.level));
    } catch (error) {
      reject(error);
    }
  };
  worker.addEventListener(
    "message",
    ({ data }: MessageEvent<GenerationReply>) => {
      waiting.get(data.id)?.resolve(data.geometry);
      waiting.delete(data.id);
    },
  );
  worker.addEventListener("error", () => {
    broken = true;
    for (const entry of waiting.values()) void generateHere(entry);
    waiting.clear();
  });
  return {
    generate: (recipe, level) =>
      new Promise((resolve, reject) => {
        const request: GenerationRequest = { id: nextId++, recipe, level };
        const entry = { request, resolve, reject };
        if (broken) return void generateHere(entry);
        waiting.set(request.id, entry);
        worker.postMessage(request);
      }),
    dispose: () => {
      waiting.clear();
      worker.terminate();
    },
  };
}
