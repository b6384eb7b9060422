import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { view as declaration } from "../../shared/features/view.ts";
import type { ServerFeature } from "./server-feature.ts";

/** Changing between 3D and text view. */
export const view: ServerFeature<typeof declaration> = {
  requests: {
    async switch(payload, context) {
      const { avatar } = context;
      if (!avatar) return refuse("not-on-island");
      await context.commit((_transaction, record) => {
        record({ name: "view.switched", payload });
        return {};
      });
      avatar.state.inTextView = payload.to === "text";
      return accept({});
    },
  },
};
