import type { practice as declaration } from "../../shared/features/practice.ts";
import { accept } from "../../shared/protocol/refusals.ts";
import {
  findPractice,
  giveTask,
  keepPracticeDone,
} from "../classes/practices.ts";
import { findInClass, isInClass } from "./in-class.ts";
import { readerOf } from "./reader-of.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

/** From one weekly class to the next. */
const STANDS_MS = 7 * 86_400_000;

/** What a class is given to practise on the island. */
export const practice: ServerFeature<typeof declaration> = {
  requests: {
    async give(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const { world, running } = here;
      const task = await context.commit(async (transaction, record) => {
        const now = new Date(context.nowMs);
        const given = await giveTask(transaction, running.id, now);
        if (!given) throw new RefusedInside("no-task");
        record({
          name: "task.given",
          class: running.id,
          payload: { task: given.station },
        });
        return given;
      });
      world.tell("practice.given", task, (each) => isInClass(world, each));
      return accept({});
    },

    async read(_payload, context) {
      const since = new Date(context.nowMs - STANDS_MS);
      const { db } = context.database;
      return accept({
        practice: await findPractice(db, readerOf(context), since),
      });
    },

    async finish({ class: id }, context) {
      await context.commit(async (transaction, record) => {
        const now = new Date(context.nowMs);
        const reader = readerOf(context);
        const done = await keepPracticeDone(transaction, reader, id, now);
        if (!done) throw new RefusedInside("not-found");
        if (done.isNews)
          record({
            name: "task.completed",
            class: id,
            payload: { task: done.station },
          });
        return {};
      });
      return accept({});
    },
  },
};
