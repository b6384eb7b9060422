import { randomUUID } from "node:crypto";
import type { menu as menuFeature } from "../../shared/features/menu.ts";
import {
  menuContent,
  orderedPlate,
  type OrderedPlate,
} from "../../shared/features/menu/dish.ts";
import { findDishes } from "../../shared/features/menu/find-dishes.ts";
import { sumPlate } from "../../shared/features/menu/sum-plate.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import { addThing } from "../things/add-thing.ts";
import {
  readLatestThing,
  type LatestThing,
} from "../things/read-latest-thing.ts";
import { openItem } from "./open-item.ts";
import { readContent } from "./read-content.ts";
import type { ServerFeature } from "./server-feature.ts";
import { viewBeside } from "./view-beside.ts";

/** What an ordered plate is called among a person's things. */
const PLATE = { kind: "food", item: "plate" } as const;
const keptPlate = orderedPlate.omit({ orderedAt: true });

/** A plate kept by an older version may have another shape; then there is none to show. */
function readPlate(thing: LatestThing | null): OrderedPlate | null {
  const kept = keptPlate.safeParse(thing?.detail);
  return thing !== null && kept.success
    ? { ...kept.data, orderedAt: thing.obtainedAt }
    : null;
}

/**
 * The server side of a menu. A log row names the menu by its station and a dish
 * by its id. An order of several dishes leaves one row for each of them, and one
 * plate among the person's things.
 */
export const menu: ServerFeature<typeof menuFeature> = {
  requests: {
    async open({ station }, context) {
      const content = await readContent(context, station, menuContent);
      if (content === null) return refuse("not-found");
      const at = parseStationId(station);
      const { membershipId } = context.caller;
      const sort = { membershipId, ...PLATE, ...at };
      const latest = await readLatestThing(context.database.db, sort);
      const lastPlate = readPlate(latest);
      return openItem(context, station, "menu", { ...content, lastPlate });
    },

    async view({ station, dish: id }, context) {
      const content = await readContent(context, station, menuContent);
      const dish = content?.dishes.find((known) => known.id === id);
      if (dish === undefined) return refuse("not-found");
      const reply = await context.commit((_, record) => {
        record({
          name: "item.viewed",
          ...parseStationId(station),
          item: id,
          payload: { kind: "food" },
        });
        return { dish };
      });
      return accept(reply);
    },

    async compare({ station, dishes: ids }, context) {
      const content = await readContent(context, station, menuContent);
      const [first, second] = findDishes(content?.dishes ?? [], ids) ?? [];
      if (first === undefined || second === undefined)
        return refuse("not-found");
      const reply = await context.commit((_, record) => {
        viewBeside(record, station, "food", [first.id, second.id]);
        const dishes: [typeof first, typeof second] = [first, second];
        return { dishes };
      });
      return accept(reply);
    },

    async order({ station, dishes: ids }, context) {
      const content = await readContent(context, station, menuContent);
      const found = findDishes(content?.dishes ?? [], ids);
      if (found === null) return refuse("not-found");
      const at = parseStationId(station);
      const dishes = found.map(({ id, values }) => ({ id, values }));
      const plate = sumPlate(dishes);
      const reply = await context.commit(async (transaction, record) => {
        const plateId = randomUUID();
        await addThing(transaction, {
          id: plateId,
          studyId: context.caller.studyId,
          membershipId: context.caller.membershipId,
          ...PLATE,
          ...at,
          detail: { dishes, plate },
          obtainedAt: context.nowMs,
          clientEventId: context.requestId,
        });
        for (const { id: item, values } of dishes) {
          const { carbohydrateG } = values;
          const payload = { kind: "food", plate: plateId, carbohydrateG };
          record({ name: "item.ordered", ...at, item, payload });
        }
        return { dishes, plate, orderedAt: context.nowMs };
      });
      return accept(reply);
    },
  },
};
