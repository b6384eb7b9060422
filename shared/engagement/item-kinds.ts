/** The kinds of item; anything else counts as `other`. */
export const ITEM_KINDS = [
  "food",
  "menu",
  "book",
  "web-page",
  "video",
  "pharmacy",
  "exercise",
  "product",
  "other",
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];
