import type { label as declaration } from "../../shared/features/label.ts";
import {
  type ShelfContent,
  shelfContent,
} from "../../shared/features/label/food.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { RequestContext } from "./context.ts";
import type { ServerFeature } from "./server-feature.ts";

/** The shelf of a station as it stands today, `null` where there is none. Throws when the stored one has another shape. */
async function readShelf(
  context: RequestContext,
  station: string,
): Promise<ShelfContent | null> {
  const content = await context.readContent(station);
  return content === null ? null : shelfContent.parse(content);
}

/** The server side of a shelf. A log row names the shelf by its station and a food by its id. */
export const label: ServerFeature<typeof declaration> = {
  requests: {
    async open({ station }, context) {
      const content = await readShelf(context, station);
      if (content === null) return refuse("not-found");
      const at = parseStationId(station);
      await context.commit((_, record) => {
        record({
          name: "item.opened",
          ...at,
          item: at.station,
          payload: { kind: "product" },
        });
        return {};
      });
      return accept(content);
    },

    async compare({ station, foods: [firstId, secondId] }, context) {
      const content = await readShelf(context, station);
      const first = content?.foods.find(({ id }) => id === firstId);
      const second = content?.foods.find(({ id }) => id === secondId);
      if (first === undefined || second === undefined)
        return refuse("not-found");
      const reply = await context.commit((_, record) => {
        const view = (item: string, beside: string) =>
          record({
            name: "item.viewed",
            ...parseStationId(station),
            item,
            payload: { kind: "product", beside },
          });
        view(first.id, second.id);
        view(second.id, first.id);
        const foods: [typeof first, typeof second] = [first, second];
        return { foods };
      });
      return accept(reply);
    },
  },
};
