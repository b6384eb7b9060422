import type { label as declaration } from "../../shared/features/label.ts";
import { labelContent } from "../../shared/features/label/food.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { openItem } from "./open-item.ts";
import { readContent } from "./read-content.ts";
import type { ServerFeature } from "./server-feature.ts";
import { viewBeside } from "./view-beside.ts";

/** The server side of food labels. A log row names the shelf by its station and a food by its id. */
export const label: ServerFeature<typeof declaration> = {
  requests: {
    async open({ station }, context) {
      const content = await readContent(context, station, labelContent);
      return openItem(context, station, "product", content);
    },

    async compare({ station, foods: [firstId, secondId] }, context) {
      const content = await readContent(context, station, labelContent);
      const first = content?.foods.find(({ id }) => id === firstId);
      const second = content?.foods.find(({ id }) => id === secondId);
      if (first === undefined || second === undefined)
        return refuse("not-found");
      const reply = await context.commit((_, record) => {
        viewBeside(record, station, "product", [firstId, secondId]);
        const foods: [typeof first, typeof second] = [first, second];
        return { foods };
      });
      return accept(reply);
    },
  },
};
