/** A name that could be shown, where it would stand on the page. */
export interface TagCandidate {
  readonly id: string;
  readonly distanceM: number;
  readonly isInSight: boolean;
  /** A raised hand, a spoken word or staff: shown before others, and from further away. */
  readonly isNotable: boolean;
  readonly xPx: number;
  readonly yPx: number;
}

const FAR_M = 22;
const NOTABLE_FAR_M = 40;
/** Names closer together than this hide one another; the nearer one stays. */
const CROWDED_X_PX = 84;
const CROWDED_Y_PX = 24;

/** Which names to show: near and notable ones first, fewer where they would cover one another. */
export function chooseTags(
  candidates: readonly TagCandidate[],
  most: number,
): Set<string> {
  const ranked = candidates
    .filter(
      (tag) =>
        tag.isInSight &&
        tag.distanceM <= (tag.isNotable ? NOTABLE_FAR_M : FAR_M),
    )
    .sort((a, b) => rank(a) - rank(b));
  const chosen: TagCandidate[] = [];
  for (const tag of ranked) {
    if (chosen.length >= most) break;
    const isCovered = chosen.some(
      (other) =>
        Math.abs(other.xPx - tag.xPx) < CROWDED_X_PX &&
        Math.abs(other.yPx - tag.yPx) < CROWDED_Y_PX,
    );
    if (!isCovered) chosen.push(tag);
  }
  return new Set(chosen.map((tag) => tag.id));
}

const rank = (tag: TagCandidate): number =>
  tag.isNotable ? tag.distanceM - NOTABLE_FAR_M : tag.distanceM;
