import type { Via } from "../../../shared/protocol/via.ts";

/** What one visitor is going to do: the truth that log and metrics are held against. */
export interface VisitPlan {
  readonly via: Via;
  /** Dishes looked at, each once, in this order. */
  readonly looks: readonly string[];
  /** Looks at the last of them again at once, which is not counted. */
  readonly repeats: boolean;
  readonly orders: readonly string[];
  readonly messages: number;
  /** How the first message comes: its client's clock says so long ago, and it is sent twice. */
  readonly lateMs: number;
  readonly attends: "whole" | "end" | "none";
  readonly ending: "signed-out" | "left" | "cut";
}

const DISHES = ["bibimbap", "fish-tacos", "lemon-tea", "apple-pie"];
const ENDINGS = ["signed-out", "left", "cut"] as const;
const ATTENDS = ["whole", "none", "end"] as const;

/**
 * The plan of a visitor by number. Two and two have the same plan but for how
 * they do it: one in 3D, one in text. Every seventh pair has a clock that is wrong.
 */
export function planVisit(index: number): VisitPlan {
  const pair = index >> 1;
  return {
    via: index % 2 === 0 ? "3d+pointer" : "text+keyboard",
    looks: DISHES.slice(0, pair % 5),
    repeats: pair % 5 > 0 && pair % 2 === 0,
    orders: DISHES.slice(4 - (pair % 3)),
    messages: pair % 5,
    lateMs: pair % 7 === 1 ? 3_600_000 : 0,
    attends: ATTENDS[pair % 3] ?? "none",
    ending: ENDINGS[pair % 4] ?? "left",
  };
}
