/** A name that could be shown, where it would stand on the page. */
export interface TagCandidate {
  readonly id: string;
  readonly distanceM: number;
  readonly isInSight: boolean;
  /** A raised hand, a spoken word or staff: shown before others, and from further away. */
  readonly isNotable: boolean;
  /** Middle of its foot, and its width. */
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
}

const FAR_M = 22;
const NOTABLE_FAR_M = 40;
/** Names that would cover one another are not shown together; the nearer one stays. */
const HEIGHT_PX = 26;
/** A little overlap at the ends is borne with. */
const OVERLAP_SHARE = 0.85;

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
        Math.abs(other.xPx - tag.xPx) <
          ((other.widthPx + tag.widthPx) / 2) * OVERLAP_SHARE &&
        Math.abs(other.yPx - tag.yPx) < HEIGHT_PX,
    );
    if (!isCovered) chosen.push(tag);
  }
  return new Set(chosen.map((tag) => tag.id));
}

const rank = (tag: TagCandidate): number =>
  tag.isNotable ? tag.distanceM - NOTABLE_FAR_M : tag.distanceM;
