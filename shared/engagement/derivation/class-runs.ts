import type { LogEvent } from "../event-record.ts";
import type { Span } from "./spans.ts";

/** One occurrence of teaching, as it really ran. */
export interface ClassRun extends Span {
  readonly id: string;
}

/**
 * The real start and end of each class, sorted by start: the first
 * `class.started` and the last `class.ended` after it. A class that no row ends
 * ran to the last thing known of it; one that no row starts is not known to
 * have run.
 *
 * @param island ordered facts about the island
 */
export function findClassRuns(island: readonly LogEvent[]): ClassRun[] {
  const runs = new Map<string, ClassRun & { ended: boolean }>();
  for (const { name, atMs, class: id } of island) {
    if (id === null) continue;
    const run = runs.get(id);
    if (run === undefined) {
      if (name === "class.started")
        runs.set(id, { id, startMs: atMs, endMs: atMs, ended: false });
    } else if (name === "class.ended") {
      run.endMs = atMs;
      run.ended = true;
    } else if (!run.ended) {
      run.endMs = atMs;
    }
  }
  return [...runs.values()].map(({ id, startMs, endMs }) => ({
    id,
    startMs,
    endMs,
  }));
}

/**
 * Who has the classroom when: of classes that run at once the latest started,
 * so that nobody attends two classes at one instant. Disjoint and sorted.
 */
export function partClassTime(runs: readonly ClassRun[]): ClassRun[] {
  const parts: ClassRun[] = [];
  const open: ClassRun[] = [];
  let atMs = -Infinity;
  const advance = (untilMs: number): void => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const startMs = Math.max(atMs, top.startMs);
      const endMs = Math.min(untilMs, top.endMs);
      if (endMs > startMs) parts.push({ id: top.id, startMs, endMs });
      atMs = Math.max(atMs, endMs);
      if (top.endMs > untilMs) return;
      open.pop();
    }
  };
  for (const run of runs) {
    advance(run.startMs);
    atMs = Math.max(atMs, run.startMs);
    open.push(run);
  }
  advance(Infinity);
  return parts;
}
