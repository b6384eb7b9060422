import {
  GESTURE_MS,
  type gesture as declaration,
} from "../../shared/features/gesture.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { LiveAvatar } from "./context.ts";
import type { ServerFeature } from "./server-feature.ts";

/** When each avatar's gesture is over. */
const endsAtMs = new WeakMap<LiveAvatar, number>();

/** Waving, clapping and the like; a new one takes the place of the last. */
export const gesture: ServerFeature<typeof declaration> = {
  requests: {
    async make({ kind }, context) {
      const { avatar } = context;
      if (!avatar) return refuse("not-on-island");
      await context.commit((_transaction, record) => {
        record({ name: "gesture.made", payload: { kind } });
        return {};
      });
      avatar.state.gesture = kind;
      endsAtMs.set(avatar, context.nowMs + GESTURE_MS[kind]);
      return accept({});
    },
    /** Ends what lasts until it is ended; nothing is noted, for the log tells of what was begun. */
    async putDown(_payload, { avatar }) {
      if (!avatar) return refuse("not-on-island");
      if (avatar.state.gesture === "carry") avatar.state.gesture = "";
      return accept({});
    },
  },
  tick(world, nowMs) {
    for (const avatar of world.avatars.values())
      if (avatar.state.gesture !== "" && nowMs >= (endsAtMs.get(avatar) ?? 0))
        avatar.state.gesture = "";
  },
};
