import type { shelf as declaration } from "../../shared/features/shelf.ts";
import {
  shelfContent,
  type ShelfThing,
} from "../../shared/features/shelf/thing.ts";
import { checkText } from "../../shared/protocol/check-text.ts";
import { LIMITS } from "../../shared/access/limits.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { RequestContext } from "./context.ts";
import { followPage } from "./follow-page.ts";
import { openItem } from "./open-item.ts";
import { readContent } from "./read-content.ts";
import type { ServerFeature } from "./server-feature.ts";
import { changeQuestions, readQuestions } from "./shelf/question-list.ts";

async function findThing(
  context: RequestContext,
  station: string,
  id: string,
): Promise<ShelfThing | undefined> {
  const content = await readContent(context, station, shelfContent);
  return content?.things.find((thing) => thing.id === id);
}

/** The server side of a pharmacy's shelf. The log names a thing and a page by their ids, never a question's words. */
export const shelf: ServerFeature<typeof declaration> = {
  requests: {
    async open({ station }, context) {
      const content = await readContent(context, station, shelfContent);
      if (content === null) return refuse("not-found");
      const { db } = context.database;
      const questions = await readQuestions(db, context, station);
      return openItem(context, station, "pharmacy", { ...content, questions });
    },

    async view({ station, thing: id }, context) {
      if (!(await findThing(context, station, id))) return refuse("not-found");
      await context.commit((_, record) => {
        record({
          name: "item.viewed",
          ...parseStationId(station),
          item: id,
          payload: { kind: "pharmacy" },
        });
        return {};
      });
      return accept({});
    },

    async follow({ station, thing: id, page }, context) {
      const thing = await findThing(context, station, id);
      return followPage(context, station, thing?.pages ?? [], page);
    },

    async keep({ station, thing: id, ask }, context) {
      if (!(await findThing(context, station, id))) return refuse("not-found");
      const kept = { id: `${id}.${ask}`, thing: id, ask };
      return changeQuestions(context, station, (questions) =>
        questions.some((question) => question.id === kept.id)
          ? { questions }
          : {
              questions: [...questions, kept],
              fact: { name: "note.kept", item: id, payload: { own: false } },
            },
      );
    },

    async write({ station, text: words }, context) {
      const text = words.trim();
      const fault = checkText(text, LIMITS.question);
      if (fault) return refuse(fault);
      const kept = { id: context.requestId, text };
      return changeQuestions(context, station, (questions) => ({
        questions: [...questions, kept],
        fact: { name: "note.kept", payload: { own: true } },
      }));
    },

    async drop({ station, question: id }, context) {
      return changeQuestions(context, station, (questions) => {
        const dropped = questions.find((question) => question.id === id);
        if (!dropped) return { questions };
        const isOwn = "text" in dropped;
        return {
          questions: questions.filter((question) => question !== dropped),
          fact: {
            name: "note.dropped",
            ...(isOwn ? {} : { item: dropped.thing }),
            payload: { own: isOwn },
          },
        };
      });
    },
  },
};
