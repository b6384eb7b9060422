import type { BoardMark } from "./marks.ts";

/** What stands on the whiteboard of a place, by the live entries of all; the first that came first. */
export function readMarks(
  entries: Iterable<{
    readonly place: string;
    readonly layer: number;
    readonly mark: string;
  }>,
  place: string,
): BoardMark[] {
  return [...entries]
    .filter((each) => each.place === place)
    .sort((a, b) => a.layer - b.layer)
    .map(({ mark }) => JSON.parse(mark) as BoardMark);
}
