import type { Recipe } from "../../../shared/features/look/recipe.ts";
import type { Level } from "./figure/figure.ts";
import { generateAvatar } from "./generate-avatar.ts";
import type { AvatarGeometry } from "./geometry/avatar-geometry.ts";

export type GenerationRequest = { id: number; recipe: Recipe; level: Level };
export type GenerationReply = { id: number; geometry: AvatarGeometry };

type WorkerScope = {
  addEventListener: (
    type: "message",
    listener: (event: MessageEvent<GenerationRequest>) => void,
  ) => void;
  postMessage: (reply: GenerationReply, transfer: Transferable[]) => void;
};

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data: { id, recipe, level } }) => {
  const geometry = generateAvatar(recipe, level);
  const transfer = Object.values(geometry).flatMap((value) =>
    ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [],
  );
  scope.postMessage({ id, geometry }, transfer);
});
