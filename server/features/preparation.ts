import type { preparationFeature as declaration } from "../../shared/features/preparation.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { copyPreparation, findLike } from "../classes/copy-preparation.ts";
import { countPracticeDone } from "../classes/practices.ts";
import {
  findPreparedClass,
  keepPreparation,
  readPreparation,
} from "../classes/preparations.ts";
import { listFilms } from "./list-films.ts";
import { checkPreparation } from "./preparation/check-preparation.ts";
import { suggestTrip } from "./preparation/suggest-trip.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

/** What stands ready for a class. Its deck is the class's own (`calendar.change`). */
export const preparationFeature: ServerFeature<typeof declaration> = {
  requests: {
    async read({ class: id }, context) {
      const { database, caller } = context;
      const { db } = database;
      const found = await findPreparedClass(db, caller.studyId, id);
      if (!found) return refuse("not-found");
      const { taskGivenAt, ...prepared } = await readPreparation(db, id);
      const like = await findLike(db, caller.studyId, found);
      return accept({
        prepared,
        taskGivenAt: taskGivenAt?.getTime() ?? null,
        taskDone: await countPracticeDone(db, id),
        films: await listFilms(context),
        suggestedTrip: await suggestTrip(database, found.deckId),
        like: like && {
          class: like.id,
          title: like.title,
          startsAt: like.startsAt.getTime(),
        },
      });
    },

    async save({ class: id, ...change }, context) {
      const fault = await checkPreparation(context, change);
      if (fault) return refuse(fault);
      await context.commit(async (transaction) => {
        const { studyId } = context.caller;
        const found = await findPreparedClass(transaction, studyId, id);
        if (!found) throw new RefusedInside("not-found");
        if (found.isOver) throw new RefusedInside("class-over");
        const now = new Date(context.nowMs);
        await keepPreparation(transaction, id, change, now);
        return {};
      });
      return accept({});
    },

    async copy({ class: id, from }, context) {
      const reply = await context.commit(async (transaction) => {
        const { studyId } = context.caller;
        const to = await findPreparedClass(transaction, studyId, id);
        const like = await findPreparedClass(transaction, studyId, from);
        if (!to || !like) throw new RefusedInside("not-found");
        if (to.isOver) throw new RefusedInside("class-over");
        const now = new Date(context.nowMs);
        return copyPreparation(transaction, like, to, now);
      });
      // The calendar names the deck and the trip.
      if (reply.deck || reply.trip) context.world?.tell("calendar.changed", {});
      return accept(reply);
    },
  },
};
