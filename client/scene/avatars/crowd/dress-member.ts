import type { Batch } from "./batch.ts";
import { chooseLevel } from "./level-of-detail.ts";
import type { LookStore } from "./look-store.ts";
import type { Member } from "./member.ts";

/** What may stand in for a level that is not made yet. */
const INSTEAD = [
  [0, 1, 2],
  [1, 2, 0],
  [2, 1, 0],
] as const;

/** Draws somebody at the best level there is for their distance, and asks for a better one. True when first drawn. */
export function dressMember(
  member: Member,
  rank: number,
  looks: LookStore,
  batch: Batch,
): boolean {
  const { look, distanceM } = member;
  const wanted = chooseLevel(distanceM, rank, member.level);
  member.wanted = wanted;
  const isMade = look.levels.some((geometry) => geometry !== null);
  // First something to see, then the finer level.
  looks.want(look, isMade ? wanted : 2, distanceM);
  for (const level of INSTEAD[wanted]) {
    const geometry = look.levels[level];
    if (geometry === null) continue;
    if (member.level !== level)
      batch.mesh.setGeometryIdAt(member.row, geometry);
    const fresh = member.level === null;
    member.level = level;
    return fresh;
  }
  return false;
}
