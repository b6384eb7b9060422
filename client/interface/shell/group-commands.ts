import type { Command } from "../../features/client-feature.ts";

/** In the order in which they stand; each has its word, `shell.more.<group>`. */
const GROUPS = ["class", "rest", "gesture"] as const;
type Group = (typeof GROUPS)[number];

/** What those who lead a class reach for while it is on. */
const CLASS_FEATURES = new Set([
  "poll",
  "question",
  "timer",
  "card",
  "video",
  "breakout",
  "whiteboard",
  "deck",
  "lookback",
  "class",
  "hand",
]);

function findGroup({ id }: Command): Group {
  const [feature = ""] = id.split(".");
  if (feature === "gesture") return "gesture";
  return CLASS_FEATURES.has(feature) ? "class" : "rest";
}

/** What is behind "More", by groups; none is empty. */
export function groupCommands(commands: readonly Command[]): readonly {
  readonly group: Group;
  readonly commands: readonly Command[];
}[] {
  return GROUPS.map((group) => ({
    group,
    commands: commands.filter((command) => findGroup(command) === group),
  })).filter((each) => each.commands.length > 0);
}
