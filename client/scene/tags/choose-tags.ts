import type { PageBox } from "./project.ts";
import type { ReadableBoard } from "./readable-boards.ts";

/** A name that could be shown, where it would stand on the page. */
export interface TagCandidate {
  readonly id: string;
  readonly distanceM: number;
  readonly isInSight: boolean;
  /** A raised hand, a spoken word or staff: shown before others, and from further away. */
  readonly isNotable: boolean;
  /** A raised hand or a voice: seen even before a screen with slides. */
  readonly isUrgent: boolean;
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

/**
 * Which names to show: near and notable ones first, fewer where they would cover
 * one another. Signs and boards that can be read are kept clear of all but notable
 * ones, screens of all but urgent ones.
 */
export function chooseTags(
  candidates: readonly TagCandidate[],
  most: number,
  boards: readonly ReadableBoard[],
): Set<string> {
  const ranked = candidates
    .filter(
      (tag) =>
        tag.isInSight &&
        boards.every(
          (board) =>
            (board.isScreen ? tag.isUrgent : tag.isNotable) ||
            !covers(tag, board),
        ) &&
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

function covers(tag: TagCandidate, box: PageBox): boolean {
  return (
    tag.xPx + tag.widthPx / 2 > box.leftPx &&
    tag.xPx - tag.widthPx / 2 < box.rightPx &&
    tag.yPx > box.topPx &&
    tag.yPx - HEIGHT_PX < box.bottomPx
  );
}
