import type { poll as declaration } from "../../shared/features/poll.ts";
import {
  checkAnswer,
  checkQuestion,
  isRightAnswer,
  listLabels,
} from "../../shared/features/poll/poll-question.ts";
import { countAnswers } from "../../shared/features/poll/tally.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import {
  changePoll,
  findPoll,
  keepPoll,
  keepPollAnswer,
  listPollAnswers,
} from "../classes/polls.ts";
import { keepShown } from "../classes/shown.ts";
import type { RecordedFact, RequestContext } from "./context.ts";
import { CLASSROOM, dropEnded, findInClass } from "./in-class.ts";
import { showPoll } from "./poll/show-poll.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";
import { createTurnstile } from "./turnstile.ts";

const passOneByOne = createTurnstile();

/** The question a request names, if it stands in the class around who asks. */
function findStanding(context: RequestContext, id: string) {
  const standing = context.world?.state.polls.get(CLASSROOM);
  if (standing?.id !== id) return refuse("not-found");
  const here = findInClass(context);
  return here.ok ? { ...here, standing } : here;
}

/** Changes the question that stands, keeps that, and shows it. */
async function change(
  context: RequestContext,
  id: string,
  to: Parameters<typeof changePoll>[2],
  fact?: (answered: number, classId: string) => RecordedFact,
) {
  const here = findStanding(context, id);
  if (!here.ok) return here;
  const { world, running, standing } = here;
  return passOneByOne(world, async () => {
    await context.commit(async (transaction, record) => {
      await changePoll(transaction, id, to);
      if (fact) record(fact(standing.answered, running.id));
      if (to.is_shown === true) {
        const { studyId } = context.caller;
        const at = new Date(context.nowMs);
        const where = { studyId, classId: running.id, place: CLASSROOM, at };
        await keepShown(transaction, where, { kind: "results", poll: id });
      }
      return {};
    });
    await showPoll(world, context.database.db, running.id);
    return accept({});
  });
}

/**
 * Polls and quizzes. The ledger holds questions and answers; the live state is
 * drawn from it anew after each change, so that both tell the same, also after
 * a restart.
 */
export const poll: ServerFeature<typeof declaration> = {
  requests: {
    async ask(asked, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const fault = checkQuestion(asked);
      if (fault) return refuse(fault);
      const { world, running } = here;
      const { kind, isAnonymous, right } = asked;
      return passOneByOne(world, async () => {
        const reply = await context.commit(async (transaction, record) => {
          await keepPoll(transaction, {
            id: context.requestId,
            classId: running.id,
            asked: {
              ...asked,
              question: asked.question.trim(),
              options: asked.options.map((option) => option.trim()),
            },
            membershipId: context.caller.membershipId,
            now: new Date(context.nowMs),
          });
          record({
            name: "poll.asked",
            class: running.id,
            item: context.requestId,
            payload: { kind, isAnonymous, isQuiz: right.length > 0 },
          });
          return { poll: context.requestId };
        });
        await showPoll(world, context.database.db, running.id);
        return accept(reply);
      });
    },

    async answer({ poll: id, choices, word }, context) {
      const here = findStanding(context, id);
      if (!here.ok) return here;
      const { world, running } = here;
      return passOneByOne(world, async () => {
        await context.commit(async (transaction, record) => {
          const kept = await findPoll(transaction, id);
          if (!kept?.isOpen) throw new RefusedInside("poll-closed");
          const fault = checkAnswer(kept, { choices, word });
          if (fault) throw new RefusedInside(fault);
          const isChange = await keepPollAnswer(
            transaction,
            id,
            context.caller.membershipId,
            { choices, word: word.trim() },
            new Date(context.nowMs),
          );
          const { kind, right, isAnonymous } = kept;
          const isQuiz = right.length > 0;
          record({
            name: isQuiz ? "quiz.answered" : "poll.answered",
            class: running.id,
            item: id,
            payload: {
              kind,
              isChange,
              ...(isQuiz && !isAnonymous
                ? { isRight: isRightAnswer(right, choices) }
                : {}),
            },
          });
          return {};
        });
        await showPoll(world, context.database.db, running.id);
        return accept({});
      });
    },

    async mine({ poll: id }, context) {
      const here = findStanding(context, id);
      if (!here.ok) return here;
      const { membershipId } = context.caller;
      const answers = await listPollAnswers(context.database.db, id);
      const own = answers.find((each) => each.membershipId === membershipId);
      return accept({
        answer: own ? { choices: own.choices, word: own.word } : null,
      });
    },

    async read({ poll: id }, context) {
      const here = findStanding(context, id);
      if (!here.ok) return here;
      const { db } = context.database;
      const kept = await findPoll(db, id);
      if (!kept) return refuse("not-found");
      const answers = await listPollAnswers(db, id);
      const labels = listLabels(kept);
      return accept({
        tally: countAnswers(kept, answers).map(([label, count]) => [
          label,
          count,
        ]),
        people: kept.isAnonymous
          ? []
          : answers.map(({ name, choices, word }) => ({
              name,
              answer:
                word || choices.map((choice) => labels[choice]).join(", "),
            })),
      });
    },

    setOpen: ({ poll: id, isOpen }, context) =>
      change(context, id, { is_open: isOpen }),

    setShown: ({ poll: id, isShown }, context) =>
      change(
        context,
        id,
        { is_shown: isShown },
        isShown
          ? (answered, classId) => ({
              name: "poll.results-shown",
              class: classId,
              item: id,
              payload: { answered },
            })
          : undefined,
      ),

    clear: ({ poll: id }, context) =>
      change(context, id, { cleared_at: new Date(context.nowMs) }),
  },

  /** With the class its question goes. */
  tick: (world) => dropEnded(world, world.state.polls),

  async restore(world, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (running) await showPoll(world, database.db, running.id);
  },
};
