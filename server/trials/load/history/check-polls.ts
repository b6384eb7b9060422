import { deepEqual, equal } from "node:assert/strict";
import { type Deed, pickDeeds } from "../deed.ts";
import { type History, sortIds } from "./history.ts";

/** Every question was asked once and stands as it was left, and everybody's last answer is there once. */
export async function checkPolls({
  database: { db },
  studyId,
  regulars,
  deeds,
}: History): Promise<string> {
  const polls = await db
    .selectFrom("poll")
    .innerJoin("class", "class.id", "class_id")
    .select(["poll.id", "is_open", "is_shown", "cleared_at"])
    .where("class.study_id", "=", studyId)
    .execute();
  const asked = pickDeeds(deeds, "poll.ask");
  deepEqual(sortIds(polls), sortIds(asked), "polls");
  const cleared = new Set(
    pickDeeds(deeds, "poll.clear").map(({ payload }) => payload.poll),
  );
  for (const { id, is_open, is_shown, cleared_at } of polls) {
    const isOf = ({ payload }: { payload: { poll: string } }): boolean =>
      payload.poll === id;
    const shown = pickDeeds(deeds, "poll.setShown").findLast(isOf);
    const opened = pickDeeds(deeds, "poll.setOpen").findLast(isOf);
    equal(is_shown, shown?.payload.isShown ?? false, `${id} is shown`);
    equal(is_open, opened?.payload.isOpen ?? true, `${id} is open`);
    if (cleared.has(id)) equal(cleared_at === null, false, `${id} is gone`);
  }
  const answers = await db
    .selectFrom("poll_answer")
    .select(["poll_id", "membership_id", "choices"])
    .where(
      "poll_id",
      "in",
      polls.map(({ id }) => id),
    )
    .execute();
  deepEqual(
    answers
      .map((row) => `${row.poll_id} ${row.membership_id} ${row.choices.join()}`)
      .toSorted(),
    regulars
      .flatMap(({ membershipId, deeds: own }) =>
        listLastAnswers(own, membershipId),
      )
      .toSorted(),
    "answers",
  );
  return `${polls.length} polls with ${answers.length} answers`;
}

/** What one person answered last to each question. */
function listLastAnswers(own: readonly Deed[], membershipId: string): string[] {
  const last = new Map<string, string>();
  for (const { payload } of pickDeeds(own, "poll.answer"))
    last.set(payload.poll, payload.choices.join());
  return [...last].map(
    ([poll, choices]) => `${poll} ${membershipId} ${choices}`,
  );
}
