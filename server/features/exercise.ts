import { routineContent } from "../../shared/features/exercise/routine.ts";
import type { exercise as declaration } from "../../shared/features/exercise.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { LiveAvatar, World } from "./context.ts";
import {
  advance,
  begin,
  end,
  findFinished,
  forgetFinished,
  join,
  pause,
} from "./exercise/sessions.ts";
import { openItem } from "./open-item.ts";
import { readContent } from "./read-content.ts";
import type { ServerFeature } from "./server-feature.ts";

/** Whoever started a routine leads it, and staff; where that person has gone, anybody here. */
function mayLead(world: World, station: string, who: LiveAvatar): boolean {
  const leader = world.state.routines.get(station)?.leader ?? "";
  const { place } = parseStationId(station);
  return (
    leader === who.id ||
    who.state.isStaff ||
    world.avatars.get(leader)?.state.place !== place
  );
}

/**
 * A routine done together. It lives in the island's memory: after a restart of
 * the server the floor is free, and whoever likes starts again.
 */
export const exercise: ServerFeature<typeof declaration> = {
  requests: {
    async open({ station }, context) {
      const content = await readContent(context, station, routineContent);
      return openItem(context, station, "exercise", content, content?.id);
    },

    async start({ station }, context) {
      const { world, avatar, nowMs } = context;
      if (!world || !avatar) return refuse("not-on-island");
      if (world.state.routines.has(station)) return refuse("routine-running");
      const content = await readContent(context, station, routineContent);
      if (!content) return refuse("not-found");
      await context.commit((_, record) => {
        record({
          name: "item.played",
          ...parseStationId(station),
          item: content.id,
          payload: { kind: "exercise", as: "leader" },
        });
        return {};
      });
      // Two may have started at once: then the second takes part in the first's.
      if (world.state.routines.has(station)) join(world, station, avatar);
      else begin(world, station, content, avatar, nowMs);
      return accept({});
    },

    async join({ station }, context) {
      const { world, avatar } = context;
      const running = world?.state.routines.get(station);
      if (!world || !avatar || !running) return refuse("no-routine");
      await context.commit((_, record) => {
        record({
          name: "item.played",
          ...parseStationId(station),
          item: running.routine,
          payload: { kind: "exercise", as: "member" },
        });
        return {};
      });
      join(world, station, avatar);
      return accept({});
    },

    async pause({ station, isPaused }, context) {
      const { world, avatar, nowMs } = context;
      if (!world || !avatar || !world.state.routines.has(station))
        return refuse("no-routine");
      if (!mayLead(world, station, avatar)) return refuse("not-leader");
      await context.commit(() => ({}));
      pause(world, station, isPaused, nowMs);
      return accept({});
    },

    async stop({ station }, context) {
      const { world, avatar, nowMs } = context;
      if (!world || !avatar || !world.state.routines.has(station))
        return refuse("no-routine");
      if (!mayLead(world, station, avatar)) return refuse("not-leader");
      await context.commit(() => ({}));
      end(world, station, false, nowMs);
      return accept({});
    },

    async finish({ station, how }, context) {
      const { world, avatar, nowMs } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const item = findFinished(world, station, avatar, nowMs);
      if (item === null) return refuse("no-routine");
      await context.commit((_, record) => {
        record({
          name: "task.completed",
          ...parseStationId(station),
          item,
          payload: { kind: "exercise", how },
        });
        return {};
      });
      forgetFinished(world, station, avatar);
      return accept({});
    },
  },

  tick: advance,
};
