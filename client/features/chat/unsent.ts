import type { Channel } from "../../../shared/features/chat.ts";

const KEY = "islet.unsent";

/** What somebody has written and the island does not have yet. */
export interface Unsent {
  /** Whose words they are: another person at the same machine must not get them. */
  readonly name: string;
  readonly texts: Readonly<Record<Channel, string>>;
}

/** Keeps unsent words for the next load of this very tab; with none, nothing is kept. */
export function keepUnsent(
  storage: Pick<Storage, "setItem" | "removeItem">,
  unsent: Unsent,
): void {
  const isEmpty = Object.values(unsent.texts).every((text) => text === "");
  if (isEmpty) storage.removeItem(KEY);
  else storage.setItem(KEY, JSON.stringify(unsent));
}

/** Takes the kept words out, once; `null` where there are none for this person. */
export function takeUnsent(
  storage: Pick<Storage, "getItem" | "removeItem">,
  name: string,
): Unsent["texts"] | null {
  const kept = storage.getItem(KEY);
  storage.removeItem(KEY);
  if (kept === null) return null;
  try {
    const unsent = JSON.parse(kept) as Unsent;
    return unsent.name === name ? unsent.texts : null;
  } catch {
    return null;
  }
}
