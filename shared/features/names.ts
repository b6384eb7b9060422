/** The names of all features; a station may offer those that work over items. */
export const FEATURE_NAMES = [
  "board",
  "calendar",
  "chat",
  "class",
  "deck",
  "exercise",
  "film",
  "gesture",
  "guide",
  "hand",
  "help",
  "label",
  "look",
  "menu",
  "moderation",
  "people",
  "poll",
  "presence",
  "review",
  "seat",
  "today",
  "travel",
  "view",
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];
