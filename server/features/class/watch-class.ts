import type { OutcomeOf } from "../../../shared/protocol/requests.ts";
import { accept } from "../../../shared/protocol/refusals.ts";
import { findOccurrence } from "../../classes/occurrences.ts";
import { listQuestions } from "../../conversations/class-questions.ts";
import type { RequestContext } from "../context.ts";
import { CLASSROOM, isInClass, listInClass } from "../in-class.ts";
import { readerOf } from "../reader-of.ts";
import { callRoll } from "./call-roll.ts";

/** The running class as its desk shows it: roll, hands in their order, and questions that wait. */
export async function watchClass(
  context: RequestContext,
): Promise<OutcomeOf<"class.watch">> {
  const { world, avatar, database } = context;
  const isInRoom =
    world !== null &&
    avatar?.state.connected === true &&
    (avatar.state.place === CLASSROOM || isInClass(world, avatar));
  const running = world?.state.classes.get(CLASSROOM);
  const roll = running && (await callRoll(context));
  // Over by now, or never on.
  if (!world || !running || !roll?.ok) return accept({ class: null, isInRoom });
  const { id, startedAt, presenterName } = running;
  // The live state leaves out the title of a class for named people.
  const found = await findOccurrence(database.db, readerOf(context), id);
  const questions = await listQuestions(database.db, id);
  return accept({
    isInRoom,
    class: {
      id,
      title: found?.title ?? running.title,
      startedAt,
      presenterName,
      people: roll.reply.people,
      hands: listInClass(world)
        .filter(({ part }) => part.hand > 0)
        .toSorted((a, b) => a.part.hand - b.part.hand)
        .map(({ id: avatar, state, part }) => ({
          avatar,
          name: state.name,
          atMs: part.handAt,
        })),
      questions: questions
        .filter(({ isAnswered }) => !isAnswered)
        .map(({ message, name, text, sentAt }) => ({
          message,
          name,
          text,
          sentAt,
        })),
    },
  });
}
