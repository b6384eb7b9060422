import { type BoardPoint, POINTS_MAX } from "./marks.ts";

/** How far `point` lies from the way between two others. */
function measureOff(
  point: BoardPoint,
  from: BoardPoint,
  to: BoardPoint,
): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length2 = dx * dx + dy * dy;
  const along =
    length2 === 0
      ? 0
      : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length2;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}

/** Leaves points out that lie closer to the stroke than `off` (Ramer, Douglas and Peucker). */
function thin(points: readonly BoardPoint[], off: number): BoardPoint[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return [...points];
  let farthest = 0;
  let most = off;
  for (const [index, point] of points.entries()) {
    const distance = measureOff(point, first, last);
    if (distance <= most) continue;
    most = distance;
    farthest = index;
  }
  if (farthest === 0) return [first, last];
  return [
    ...thin(points.slice(0, farthest + 1), off).slice(0, -1),
    ...thin(points.slice(farthest), off),
  ];
}

/**
 * A stroke as few points tell it: whole numbers, its first and last point as
 * they were, at most `POINTS_MAX`, no point further off than had to be.
 */
export function simplifyStroke(raw: readonly BoardPoint[]): BoardPoint[] {
  const points = raw.map(({ x, y }) => ({
    x: Math.round(x),
    y: Math.round(y),
  }));
  for (let off = 1.5; ; off *= 2) {
    const kept = thin(points, off);
    if (kept.length <= POINTS_MAX) return kept;
  }
}
