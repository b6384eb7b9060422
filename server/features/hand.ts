import type { hand as declaration } from "../../shared/features/hand.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { World } from "./context.ts";
import type { ServerFeature } from "./server-feature.ts";

/** The number of the next hand: one more than the highest that is up. */
const nextOrder = (world: World): number =>
  1 +
  Math.max(0, ...[...world.avatars.values()].map((each) => each.state.hand));

/** Raised hands, in order. */
export const hand: ServerFeature<typeof declaration> = {
  requests: {
    async raise(_payload, context) {
      const { world, avatar } = context;
      if (!world || !avatar) return refuse("not-on-island");
      if (avatar.state.hand > 0) return accept({ order: avatar.state.hand });
      // Taken at once: the order is that of asking, not of writing.
      const order = nextOrder(world);
      avatar.state.hand = order;
      try {
        await context.commit((_transaction, record) => {
          record({
            name: "hand.raised",
            class: world.state.classes.get(avatar.state.place)?.id,
          });
          return { order };
        });
      } catch (error) {
        avatar.state.hand = 0;
        throw error;
      }
      return accept({ order });
    },

    async lower(_payload, context) {
      const { avatar } = context;
      if (!avatar) return refuse("not-on-island");
      if (avatar.state.hand === 0) return accept({});
      await context.commit((_transaction, record) => {
        record({ name: "hand.lowered", payload: { by: "self" } });
        return {};
      });
      avatar.state.hand = 0;
      return accept({});
    },

    async answer({ avatar: avatarId }, context) {
      const { world } = context;
      const answered = world?.avatars.get(avatarId);
      if (!world || !answered) return refuse("not-found");
      if (answered.state.hand === 0) return accept({});
      await context.commit(() => ({}));
      answered.state.hand = 0;
      // The row belongs to the person whose hand it was.
      world.record(answered, {
        name: "hand.lowered",
        payload: { by: "staff" },
      });
      return accept({});
    },
  },

  /** A hand is raised where one is; whoever goes elsewhere has put it down. */
  async moved(world, avatar, from) {
    if (from === null || avatar.state.hand === 0) return;
    avatar.state.hand = 0;
    // Where it was up, for by now the person stands elsewhere.
    world.record(avatar, {
      name: "hand.lowered",
      place: from,
      payload: { by: "left" },
    });
  },
};
