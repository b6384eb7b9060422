import { accept } from "../../shared/protocol/refusals.ts";
import type { presence as declaration } from "../../shared/features/presence.ts";
import type { ServerFeature } from "./server-feature.ts";

/** What only the client can see; its times are durations, so no client clock counts. */
export const presence: ServerFeature<typeof declaration> = {
  requests: {
    async report({ stretches }, context) {
      const instant = (msAgo: number): string =>
        new Date(context.nowMs - msAgo).toISOString();
      await context.commit((_transaction, record) => {
        for (const { state, startedMsAgo, endedMsAgo } of stretches)
          if (startedMsAgo > endedMsAgo)
            record({
              name: "presence.recorded",
              source: "client",
              payload: {
                state,
                start: instant(startedMsAgo),
                end: instant(endedMsAgo),
              },
            });
        return {};
      });
      return accept({});
    },
  },
};
