import type { look as declaration } from "../../shared/features/look.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { ServerFeature } from "./server-feature.ts";
import { judgeLook } from "../../shared/features/look/read-look.ts";

/** Choosing how one looks. */
export const look: ServerFeature<typeof declaration> = {
  requests: {
    async save({ look: wished }, context) {
      const { avatar, caller } = context;
      if (!avatar) return refuse("not-on-island");
      const judged = judgeLook(wished, avatar.state.isStaff);
      if (!judged.ok) return judged;
      await context.commit(async (transaction, record) => {
        await transaction
          .updateTable("account")
          .set({ look: JSON.stringify(judged.look) })
          .where("id", "=", caller.accountId)
          .execute();
        record({ name: "look.saved" });
        return {};
      });
      avatar.state.look = judged.look;
      return accept({});
    },
  },
};
