import type { rating as declaration } from "../../shared/features/rating.ts";
import { accept } from "../../shared/protocol/refusals.ts";
import { keepRating } from "../classes/ratings.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

/** Whether a class has helped, by those who were there. */
export const rating: ServerFeature<typeof declaration> = {
  requests: {
    async give({ class: classId, helped }, context) {
      const { studyId, membershipId } = context.caller;
      await context.commit(async (transaction, record) => {
        const now = new Date(context.nowMs);
        const who = { studyId, membershipId };
        if (!(await keepRating(transaction, { classId, ...who, helped, now })))
          throw new RefusedInside("not-found");
        record({ name: "class.rated", class: classId, payload: { helped } });
        return {};
      });
      return accept({});
    },
  },
};
