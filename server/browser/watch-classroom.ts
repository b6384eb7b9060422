import type { Stay } from "../../shared/features/calendar/class-report.ts";
import type { Visitor } from "../testing/visitor.ts";

const CLASSROOM = "classroom";

/** Who was in the classroom when, by what an onlooker with a clock of their own sees; stays by name. */
export interface Watch {
  readonly stays: ReadonlyMap<string, readonly Stay[]>;
  /** From when until when the class ran, as far as has been seen. */
  readonly run: Stay;
  end(): void;
}

/** Looks at the classroom after every word of the server, through the eyes of somebody who stands elsewhere. */
export function watchClassroom(onlooker: Visitor): Watch {
  const stays = new Map<string, { fromMs: number; untilMs: number }[]>();
  const inside = new Set<string>();
  const run = { fromMs: Number.NaN, untilMs: Number.NaN };
  const look = (): void => {
    const state = onlooker.room?.state;
    if (!state) return;
    const nowMs = Date.now();
    const isRunning = state.classes.has(CLASSROOM);
    if (isRunning && Number.isNaN(run.fromMs)) run.fromMs = nowMs;
    if (!isRunning && !Number.isNaN(run.fromMs) && Number.isNaN(run.untilMs))
      run.untilMs = nowMs;
    const there = new Set(
      [...state.avatars.values()]
        .filter(({ place, connected }) => place === CLASSROOM && connected)
        .map(({ name }) => name),
    );
    for (const name of there) {
      if (inside.has(name)) continue;
      const list = stays.get(name) ?? [];
      list.push({ fromMs: nowMs, untilMs: Infinity });
      stays.set(name, list);
    }
    for (const name of inside) {
      if (there.has(name)) continue;
      const last = stays.get(name)?.at(-1);
      if (last) last.untilMs = nowMs;
    }
    inside.clear();
    for (const name of there) inside.add(name);
  };
  onlooker.room?.onStateChange(look);
  return {
    stays,
    run,
    end: () => onlooker.room?.onStateChange.remove(look),
  };
}
