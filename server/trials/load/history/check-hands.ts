import { deepEqual } from "node:assert/strict";
import type { Deed } from "../deed.ts";
import type { History } from "./history.ts";

/** The deeds that change a hand: up where it was down, and the other way round. */
function listChanges(own: readonly Deed[]): string[] {
  let isUp = false;
  return own.flatMap(({ id, name }) => {
    if (name !== "hand.raise" && name !== "hand.lower") return [];
    const isChange = isUp !== (name === "hand.raise");
    isUp = name === "hand.raise";
    return isChange ? [id] : [];
  });
}

/** Every hand went up and down once for each change that was acknowledged, also over a crash. */
export async function checkHands({
  database: { db },
  studyId,
  regulars,
}: History): Promise<string> {
  const rows = await db
    .selectFrom("event")
    .select("client_event_id as deed")
    .where("study_id", "=", studyId)
    .where("name", "in", ["hand.raised", "hand.lowered"])
    .where("client_event_id", "is not", null)
    .execute();
  const changes = regulars.flatMap(({ deeds }) => listChanges(deeds));
  deepEqual(
    rows.map(({ deed }) => deed ?? "").toSorted(),
    changes.toSorted(),
    "hands that went up or down",
  );
  return `${changes.length} times a hand`;
}
