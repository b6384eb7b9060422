import type { Kysely } from "kysely";
import { Poll } from "../../../shared/features/poll.ts";
import { countAnswers } from "../../../shared/features/poll/tally.ts";
import { findStandingPoll, listPollAnswers } from "../../classes/polls.ts";
import type { Tables } from "../../storage/tables.ts";
import type { World } from "../context.ts";
import { CLASSROOM } from "../in-class.ts";

/** Brings the live question of a class in line with what is kept of it. */
export async function showPoll(
  world: World,
  db: Kysely<Tables>,
  classId: string,
): Promise<void> {
  const kept = await findStandingPoll(db, classId);
  // Meanwhile the class may have ended.
  if (world.state.classes.get(CLASSROOM)?.id !== classId) return;
  if (!kept) {
    world.state.polls.delete(CLASSROOM);
    return;
  }
  const answers = await listPollAnswers(db, kept.id);
  const standing = world.state.polls.get(CLASSROOM);
  const poll = standing?.id === kept.id ? standing : new Poll();
  poll.id = kept.id;
  poll.class = classId;
  poll.kind = kept.kind;
  poll.question = kept.question;
  poll.options = JSON.stringify(kept.options);
  poll.isAnonymous = kept.isAnonymous;
  poll.isQuiz = kept.right.length > 0;
  poll.isOpen = kept.isOpen;
  poll.answered = answers.length;
  poll.revision = (standing?.revision ?? 0) + 1;
  poll.results = kept.isShown
    ? JSON.stringify(countAnswers(kept, answers))
    : "";
  poll.right = kept.isShown ? JSON.stringify(kept.right) : "";
  if (poll !== standing) world.state.polls.set(CLASSROOM, poll);
}
