import type { Kysely } from "kysely";
import {
  Questions,
  type question as declaration,
} from "../../shared/features/question.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import {
  findClassMessage,
  keepQuestion,
  listQuestions,
  pinQuestion,
  settleQuestion,
} from "../conversations/class-questions.ts";
import type { Tables } from "../storage/tables.ts";
import type { World } from "./context.ts";
import { CLASSROOM, dropEnded, findInClass } from "./in-class.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

/** Brings the live count in line with what is kept. */
async function showQuestions(
  world: World,
  db: Kysely<Tables>,
  classId: string,
): Promise<void> {
  const kept = await listQuestions(db, classId);
  if (world.state.classes.get(CLASSROOM)?.id !== classId) return;
  const known = world.state.questions.get(CLASSROOM);
  const entry = known?.class === classId ? known : new Questions();
  entry.class = classId;
  entry.open = kept.filter(({ isAnswered }) => !isAnswered).length;
  entry.revision = (known?.revision ?? 0) + 1;
  if (entry !== known) world.state.questions.set(CLASSROOM, entry);
}

/** Questions in class. The words are those of the class chat, so that removing a text removes its question. */
export const question: ServerFeature<typeof declaration> = {
  requests: {
    async list(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const { db } = context.database;
      return accept({ questions: await listQuestions(db, here.running.id) });
    },

    async mark({ message }, context) {
      const here = findInClass(context);
      // Without a class there is no such question.
      if (!here.ok)
        return here.code === "no-class" ? refuse("not-found") : here;
      const { world, running, avatar } = here;
      const { db } = context.database;
      const found = await findClassMessage(db, running.id, message);
      const isOwn = found?.senderMembershipId === context.caller.membershipId;
      if (!found || !(isOwn || avatar.state.isStaff))
        return refuse("not-found");
      await context.commit(async (transaction, record) => {
        await keepQuestion(transaction, running.id, message);
        record({ name: "question.asked", class: running.id });
        return {};
      });
      await showQuestions(world, db, running.id);
      return accept({});
    },

    async settle({ message, isAnswered }, context) {
      const here = findInClass(context);
      // Without a class there is no such question.
      if (!here.ok)
        return here.code === "no-class" ? refuse("not-found") : here;
      const { world, running } = here;
      await context.commit(async (transaction, record) => {
        const { id } = running;
        if (!(await settleQuestion(transaction, id, message, isAnswered)))
          throw new RefusedInside("not-found");
        record({
          name: "question.settled",
          class: id,
          payload: { isAnswered },
        });
        return {};
      });
      await showQuestions(world, context.database.db, running.id);
      return accept({});
    },

    async pin({ message, isPinned }, context) {
      const here = findInClass(context);
      // Without a class there is no such question.
      if (!here.ok)
        return here.code === "no-class" ? refuse("not-found") : here;
      const { world, running } = here;
      await context.commit(async (transaction) => {
        const at = isPinned ? new Date(context.nowMs) : null;
        if (!(await pinQuestion(transaction, running.id, message, at)))
          throw new RefusedInside("not-found");
        return {};
      });
      await showQuestions(world, context.database.db, running.id);
      return accept({});
    },
  },

  /** With the class its questions go. */
  tick: (world) => dropEnded(world, world.state.questions),

  async restore(world, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (running) await showQuestions(world, database.db, running.id);
  },
};
