import type { ItemKind } from "../../shared/engagement/item-kinds.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { RecordFact } from "./context.ts";

/** Records that two things of a station were set side by side: a row for each of them. */
export function viewBeside(
  record: RecordFact,
  station: string,
  kind: ItemKind,
  [first, second]: readonly [string, string],
): void {
  const view = (item: string, beside: string) =>
    record({
      name: "item.viewed",
      ...parseStationId(station),
      item,
      payload: { kind, beside },
    });
  view(first, second);
  view(second, first);
}
