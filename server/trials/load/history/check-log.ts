import { deepEqual, equal, ok } from "node:assert/strict";
import { deriveEngagement } from "../../../../shared/engagement/derivation/derive-engagement.ts";
import type { RequestName } from "../../../../shared/protocol/requests.ts";
import { readLog } from "../../../engagement/read-log.ts";
import { readParameters } from "../../../engagement/read-parameters.ts";
import { castPeople } from "../occupations.ts";
import type { History } from "./history.ts";

/** What each deed leaves in the log under its own id; those that leave none are named by others. */
const LEAVES: Partial<Record<RequestName, string>> = {
  "chat.send": "message.sent",
  "look.save": "look.saved",
  "seat.take": "seat.taken",
  "poll.answer": "poll.answered",
  "question.mark": "question.asked",
};
/** What may be accepted without an effect: to put down a hand that is not up. A pointer is never kept. */
const MAY_BE_NOTHING: ReadonlySet<string> = new Set([
  "travel.go",
  "hand.raise",
  "hand.lower",
  "seat.leave",
  "timer.pause",
  "class.takeLead",
  "deck.point",
]);

/**
 * Every deed was handled once and left its row once, nothing that was turned
 * down did, and all the crashes cut nobody's visit in two.
 */
export async function checkLog({
  database,
  studyId,
  regulars,
  deeds,
}: History): Promise<string> {
  const { db } = database;
  const handled = await db
    .selectFrom("handled_request")
    .innerJoin("membership", "membership.id", "membership_id")
    .select("handled_request.id as id")
    .where("membership.study_id", "=", studyId)
    .execute();
  const known = new Map(deeds.map((deed) => [deed.id, deed]));
  deepEqual(
    handled.filter(({ id }) => !known.has(id)),
    [],
    "handled without being acknowledged",
  );
  const handledIds = new Set(handled.map(({ id }) => id));
  equal(handledIds.size, handled.length, "handled twice");
  deepEqual(
    deeds.filter(
      ({ id, name }) => !handledIds.has(id) && !MAY_BE_NOTHING.has(name),
    ),
    [],
    "acknowledged and lost",
  );

  const rows = await db
    .selectFrom("event")
    .select(["name", "client_event_id as deed"])
    .where("study_id", "=", studyId)
    .where("client_event_id", "is not", null)
    .execute();
  for (const [deedName, name] of Object.entries(LEAVES))
    deepEqual(
      rows
        .filter((row) => row.name === name)
        .map(({ deed }) => deed ?? "")
        .toSorted(),
      deeds
        .filter((deed) => deed.name === deedName)
        .map(({ id }) => id)
        .toSorted(),
      `rows of ${name}`,
    );

  const log = await readLog(db, studyId);
  const engagement = deriveEngagement(
    log.events,
    log.uncounted,
    await readParameters(db, studyId),
  );
  const present = engagement.people.filter(({ sessions }) => sessions.length);
  const participants = castPeople(regulars.length).filter(
    ({ role }) => role === "participant",
  ).length;
  ok(present.length >= participants, "somebody has no visit");
  deepEqual(
    present.filter(({ sessions }) => sessions.length !== 1),
    [],
    "visits that were cut in two",
  );
  const turnedDown = regulars.reduce(
    (sum, { refused }) => sum + refused.length,
    0,
  );
  return `${handled.length} deeds handled once, ${turnedDown} fairly turned down, ${present.length} visits whole`;
}
