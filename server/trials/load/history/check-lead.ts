import { deepEqual } from "node:assert/strict";
import type { History } from "./history.ts";

/** The lead was given and taken back as often as that was acknowledged, in order. */
export async function checkLead({
  database: { db },
  studyId,
  regulars: [teacher],
}: History): Promise<string> {
  const events = await db
    .selectFrom("event")
    .select("payload")
    .where("study_id", "=", studyId)
    .where("name", "=", "class.handed-over")
    .orderBy("seq")
    .execute();
  const expected: string[] = [];
  let isGiven = false;
  for (const { name } of teacher?.deeds ?? []) {
    if (name === "class.handOver") expected.push("given");
    // Whoever leads already takes nothing.
    if (name === "class.takeLead" && isGiven) expected.push("taken");
    if (name.startsWith("class.")) isGiven = name === "class.handOver";
  }
  deepEqual(
    events.map(({ payload }) => payload["how"]),
    expected,
    "changes of the lead",
  );
  return `${expected.length} changes of the lead`;
}
