import type { look as declaration } from "../../shared/features/look.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { ServerFeature } from "./server-feature.ts";
import { isStaffLook } from "../../shared/features/look/recipe.ts";
import { STARTING_LOOKS } from "../../shared/features/look/starting-looks.ts";

/** Choosing how one looks. */
export const look: ServerFeature<typeof declaration> = {
  requests: {
    async save({ look: id }, context) {
      const { avatar, caller } = context;
      if (!avatar) return refuse("not-on-island");
      const chosen = STARTING_LOOKS.find((each) => each.id === id);
      if (!chosen) return refuse("not-found");
      if (isStaffLook(chosen.recipe) && !avatar.state.isStaff)
        return refuse("not-allowed");
      await context.commit(async (transaction, record) => {
        await transaction
          .updateTable("account")
          .set({ look: JSON.stringify(id) })
          .where("id", "=", caller.accountId)
          .execute();
        record({ name: "look.saved" });
        return {};
      });
      avatar.state.look = id;
      return accept({});
    },
  },
};
