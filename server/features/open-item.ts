import type { ItemKind } from "../../shared/engagement/item-kinds.ts";
import {
  accept,
  refuse,
  type Outcome,
} from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { RequestContext } from "./context.ts";

/**
 * Gives what a station offers and records that somebody opened it; a station
 * without content has nothing. The log calls it by the station unless `item` says otherwise.
 */
export async function openItem<Content>(
  context: RequestContext,
  station: string,
  kind: ItemKind,
  content: Content | null,
  item = parseStationId(station).station,
): Promise<Outcome<Content>> {
  if (content === null) return refuse("not-found");
  const reply = await context.commit((_, record) => {
    record({
      name: "item.opened",
      ...parseStationId(station),
      item,
      payload: { kind },
    });
    return content;
  });
  return accept(reply);
}
