import type { LogEvent } from "../event-record.ts";
import { ITEM_KINDS, type ItemKind } from "../item-kinds.ts";

/** One deliberate verb on an item. */
export interface ItemInteraction {
  readonly atMs: number;
  readonly verb: string;
  readonly item: string | null;
  readonly kind: ItemKind;
}

/** What one person did with items. */
export interface ItemUse {
  readonly counted: readonly ItemInteraction[];
  /** With the repeats that are not counted. */
  readonly rawCount: number;
}

/**
 * Item interactions of one person. The same item and verb less than
 * `repeatMs` after the last one counted is not counted again.
 *
 * @param events ordered rows
 */
export function findItemUse(
  events: readonly LogEvent[],
  repeatMs: number,
): ItemUse {
  const counted: ItemInteraction[] = [];
  const lastMs = new Map<string, number>();
  let rawCount = 0;
  for (const { name, atMs, item, target, payload } of events) {
    if (!name.startsWith("item.") && name !== "link.followed") continue;
    rawCount += 1;
    const key = `${name} ${item ?? target ?? ""}`;
    if (atMs - (lastMs.get(key) ?? -Infinity) < repeatMs) continue;
    lastMs.set(key, atMs);
    counted.push({ atMs, verb: name, item, kind: readKind(payload["kind"]) });
  }
  return { counted, rawCount };
}

const KINDS: ReadonlySet<unknown> = new Set(ITEM_KINDS);

function readKind(kind: unknown): ItemKind {
  return KINDS.has(kind) ? (kind as ItemKind) : "other";
}
