import * as z from "zod";
import {
  ClassTimer,
  type timer as declaration,
} from "../../shared/features/timer.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { RequestContext, World } from "./context.ts";
import { CLASSROOM, dropEnded, findInClass } from "./in-class.ts";
import { commitTool, restoreTool } from "./keep-tool.ts";
import type { ServerFeature } from "./server-feature.ts";

const entryShape = z.object({
  seconds: z.number(),
  endsAt: z.number(),
  leftMs: z.number(),
  isPaused: z.boolean(),
});
type Entry = z.infer<typeof entryShape>;

function show(world: World, classId: string, entry: Entry): void {
  const shown = new ClassTimer();
  shown.class = classId;
  shown.seconds = entry.seconds;
  shown.endsAt = entry.endsAt;
  shown.leftMs = entry.leftMs;
  shown.isPaused = entry.isPaused;
  shown.isOver = false;
  world.state.timers.set(CLASSROOM, shown);
}

const leftOf = (shown: ClassTimer, nowMs: number): number =>
  shown.isPaused ? shown.leftMs : Math.max(0, shown.endsAt - nowMs);

/** The timer that runs in the class around who asks. */
function findTimer(context: RequestContext) {
  const here = findInClass(context);
  if (!here.ok) return here;
  const shown = here.world.state.timers.get(CLASSROOM);
  return shown ? { ...here, shown } : refuse("not-found");
}

/** A timer for the class. It is kept by the moment of its end, so that a restart costs it nothing. */
export const timer: ServerFeature<typeof declaration> = {
  requests: {
    async start({ seconds }, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const leftMs = seconds * 1000;
      const endsAt = context.nowMs + leftMs;
      const entry = { seconds, endsAt, leftMs, isPaused: false };
      const classId = here.running.id;
      const fact = { name: "timer.started", payload: { seconds } };
      const shown = { kind: "timer", leftMs, isPaused: false } as const;
      await commitTool(context, { classId, tool: "timer", entry, fact, shown });
      show(here.world, classId, entry);
      return accept({});
    },

    async pause({ isPaused }, context) {
      const here = findTimer(context);
      if (!here.ok) return here;
      const { shown, world, running } = here;
      if (shown.isPaused === isPaused) return accept({});
      const leftMs = leftOf(shown, context.nowMs);
      const endsAt = context.nowMs + leftMs;
      const entry = { seconds: shown.seconds, endsAt, leftMs, isPaused };
      const told = { kind: "timer", leftMs, isPaused } as const;
      await commitTool(context, {
        classId: running.id,
        tool: "timer",
        entry,
        shown: told,
      });
      show(world, running.id, entry);
      return accept({});
    },

    async stop(_payload, context) {
      const here = findTimer(context);
      if (!here.ok) return here;
      const { world, running } = here;
      await commitTool(context, {
        classId: running.id,
        tool: "timer",
        entry: null,
        shown: { kind: "timer-gone" },
      });
      world.state.timers.delete(CLASSROOM);
      return accept({});
    },

    async read(_payload, context) {
      const here = findTimer(context);
      if (!here.ok) return here;
      return accept({ leftMs: leftOf(here.shown, context.nowMs) });
    },
  },

  tick(world, nowMs) {
    dropEnded(world, world.state.timers);
    world.state.timers.forEach((shown) => {
      if (!shown.isOver && leftOf(shown, nowMs) === 0) shown.isOver = true;
    });
  },

  restore: (world, database) =>
    restoreTool(world, database, { name: "timer", shape: entryShape, show }),
};
