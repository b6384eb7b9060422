import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { help as declaration } from "../../shared/features/help.ts";
import type { ServerFeature } from "./server-feature.ts";

/** The study's own words, and a call for a helper. */
export const help: ServerFeature<typeof declaration> = {
  requests: {
    async read(_payload, { study }) {
      const { name, telephone, emergencyWords } = study;
      return accept({ studyName: name, telephone, emergencyWords });
    },

    async ask(_payload, context) {
      const { world, avatar } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const isHelper = (other: typeof avatar): boolean =>
        other.id !== avatar.id &&
        other.state.connected &&
        (other.state.isStaff || other.caller.role === "facilitator");
      const helpers = [...world.avatars.values()].filter(isHelper).length;
      await context.commit((_transaction, record) => {
        record({ name: "help.asked" });
        return { helpers };
      });
      world.tell(
        "help.asked",
        {
          avatar: avatar.id,
          name: avatar.state.name,
          place: avatar.state.place,
        },
        isHelper,
      );
      return accept({ helpers });
    },
  },
};
