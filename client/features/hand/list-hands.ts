import type { AvatarFacts } from "../../interface/app.ts";

/** The raised hands, the first one first. */
export function listHands(avatars: Iterable<AvatarFacts>): AvatarFacts[] {
  return [...avatars]
    .filter((avatar) => avatar.hand > 0)
    .sort((a, b) => a.hand - b.hand);
}
