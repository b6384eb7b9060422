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
  "hand",
  "help",
  "look",
  "menu",
  "moderation",
  "people",
  "poll",
  "presence",
  "review",
  "seat",
  "travel",
  "view",
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];
