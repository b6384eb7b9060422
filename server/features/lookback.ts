import type { lookback as declaration } from "../../shared/features/lookback.ts";
import { listStood } from "../../shared/features/lookback/list-stood.ts";
import { capture } from "../../shared/features/recording/moments.ts";
import { accept } from "../../shared/protocol/refusals.ts";
import { listShown } from "../classes/shown.ts";
import { findShownFilms } from "./find-shown-films.ts";
import { findInClass } from "./in-class.ts";
import { listBoards } from "./lookback/list-boards.ts";
import { listShownSlides } from "./lookback/list-shown-slides.ts";
import type { ServerFeature } from "./server-feature.ts";

/**
 * Looking back in class. All of it comes from the ledger of what was shown, so
 * that nothing is told that was only prepared or not yet reached; a late-comer
 * is told the same as everybody.
 */
export const lookback: ServerFeature<typeof declaration> = {
  requests: {
    async list(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const { db } = context.database;
      const { studyId } = context.caller;
      const { id: classId, startedAt } = here.running;
      const untilMs = Math.max(startedAt, context.nowMs) + 1;
      const moments = capture(
        await listShown(db, studyId, { classId, startedAt }),
        [{ fromMs: startedAt, untilMs }],
      );
      const stood = listStood(moments);
      const slides = await listShownSlides(db, studyId, stood);
      const films = await findShownFilms(
        context,
        stood.flatMap((each) => (each.kind === "film" ? [each.film] : [])),
      );
      const things = stood.map((each) => {
        const { at, kind } = each;
        if (kind === "card") return each;
        if (kind === "slide")
          return slides.get(each) ?? ({ kind: "gone", at } as const);
        const film = films.find((known) => known.film === each.film);
        return film ? { kind, at, film } : ({ kind: "gone", at } as const);
      });
      const boards = await listBoards(db, classId, moments);
      return accept({
        things: [...things, ...boards].toSorted((a, b) => a.at - b.at),
      });
    },
  },
};
