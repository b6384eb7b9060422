import { deepEqual, equal, ok } from "node:assert/strict";
import { verifyAudit } from "../../../audit/verify-audit.ts";
import { pickDeeds } from "../deed.ts";
import { type History, sortIds } from "./history.ts";

/** Every report was kept and settled once, and the audit log is whole and says so. */
export async function checkOrder({
  database,
  dataDir,
  studyId,
  deeds,
}: History): Promise<string> {
  const reports = await database.db
    .selectFrom("report")
    .select(["id", "settled_at"])
    .where("study_id", "=", studyId)
    .execute();
  const made = pickDeeds(deeds, "moderation.report");
  const settled = pickDeeds(deeds, "moderation.settle");
  deepEqual(sortIds(reports), sortIds(made), "reports");
  deepEqual(
    sortIds(reports.filter((report) => report.settled_at !== null)),
    settled.map(({ payload }) => payload.report).toSorted(),
    "settled reports",
  );
  const verdict = await verifyAudit(database, dataDir);
  ok(verdict.ok, verdict.ok ? "" : verdict.sentence);
  const audit = await database.db
    .selectFrom("audit")
    .select(["action", "object"])
    .where("study_id", "=", studyId)
    .execute();
  const count = (action: string): number =>
    audit.filter((row) => row.action === action).length;
  equal(count("member.reported"), made.length, "audit rows of reports");
  equal(count("report.settled"), settled.length, "audit rows of settling");
  equal(
    count("message.removed"),
    pickDeeds(deeds, "chat.remove").length,
    "audit rows of removing",
  );
  return `${made.length} reports, ${settled.length} settled`;
}
