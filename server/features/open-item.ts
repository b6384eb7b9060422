import type { ItemKind } from "../../shared/engagement/item-kinds.ts";
import {
  accept,
  refuse,
  type Outcome,
} from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { RequestContext } from "./context.ts";

/** Gives what a station offers and records that somebody looked at it; a station without content has nothing. */
export async function openItem<Content extends { readonly id: string }>(
  context: RequestContext,
  station: string,
  kind: ItemKind,
  content: Content | null,
): Promise<Outcome<Content>> {
  if (!content) return refuse("not-found");
  const reply = await context.commit((_, record) => {
    record({
      name: "item.opened",
      ...parseStationId(station),
      item: content.id,
      payload: { kind },
    });
    return content;
  });
  return accept(reply);
}
