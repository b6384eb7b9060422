/** A packaged food of the grocery's shelf: USDA's number, and one serving in grams. */
export interface ShelfFood {
  readonly id: string;
  readonly ndbNo: string;
  /** How many of USDA's household measures one serving is. */
  readonly measures: number;
}

/** In pairs that are worth setting side by side. The servings are our own. */
export const SHELF_FOODS: readonly ShelfFood[] = [
  { id: "yogurt-plain", ndbNo: "01117", measures: 1 },
  { id: "yogurt-fruit", ndbNo: "01121", measures: 1 },
  { id: "bread-rye", ndbNo: "18060", measures: 1 },
  { id: "bread-white-wheat", ndbNo: "18967", measures: 1 },
  { id: "crackers-wheat", ndbNo: "18235", measures: 5 },
  { id: "crackers-cheese", ndbNo: "18214", measures: 20 },
  { id: "juice-apple", ndbNo: "09016", measures: 1 },
  { id: "juice-orange", ndbNo: "09209", measures: 1 },
  { id: "cola", ndbNo: "14147", measures: 1 },
  { id: "baked-beans", ndbNo: "16006", measures: 0.5 },
  { id: "granola-bar", ndbNo: "19015", measures: 1 },
  { id: "applesauce", ndbNo: "09019", measures: 0.5 },
  { id: "jam", ndbNo: "19297", measures: 1 },
];
