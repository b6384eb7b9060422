import { deepEqual } from "node:assert/strict";
import type { Deed } from "../deed.ts";
import type { History } from "./history.ts";

/** What stands in a class after these deeds of its teacher. */
function findStanding(deeds: readonly Deed[]): Record<string, unknown> {
  const standing: Record<string, unknown> = {};
  for (const { id, name, payload } of deeds) {
    if (name === "timer.start")
      standing["timer"] = { seconds: payload.seconds, isPaused: false };
    if (name === "timer.pause")
      standing["timer"] = {
        ...(standing["timer"] as object),
        isPaused: payload.isPaused,
      };
    if (name === "card.show") standing["card"] = { id };
    if (name === "timer.stop") delete standing["timer"];
    if (name === "card.clear") delete standing["card"];
  }
  return standing;
}

/** Timer and card of every class stand as they were acknowledged last. */
export async function checkTools({
  database: { db },
  regulars: [teacher],
}: History): Promise<string> {
  if (!teacher) throw new Error("nobody taught");
  const { deeds, replies } = teacher;
  const starts = deeds.flatMap(({ name }, index) =>
    name === "class.start" ? [index] : [],
  );
  let told = 0;
  for (const [number, from] of starts.entries()) {
    const { id } = replies.get(deeds[from]?.id ?? "") as { id: string };
    const within = deeds.slice(from, starts[number + 1]);
    told += within.filter(({ name }) => /^(timer|card)\./.test(name)).length;
    const rows = await db
      .selectFrom("class_tool")
      .select(["tool", "entry"])
      .where("class_id", "=", id)
      .where("tool", "in", ["timer", "card"])
      .execute();
    const kept = rows.map(({ tool, entry }) => [
      tool,
      tool === "card"
        ? { id: entry["id"] }
        : { seconds: entry["seconds"], isPaused: entry["isPaused"] },
    ]);
    deepEqual(Object.fromEntries(kept), findStanding(within), `tools of ${id}`);
  }
  return `${told} times timer or card`;
}
