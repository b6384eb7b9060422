import { SLIDE_WORDS } from "../../../shared/features/deck.ts";
import { checkText } from "../../../shared/protocol/check-text.ts";
import {
  accept,
  type Outcome,
  refuse,
} from "../../../shared/protocol/refusals.ts";
import type { RequestContext } from "../context.ts";
import { RefusedInside } from "../refused-inside.ts";
import { findDeck } from "./deck-records.ts";
import { annotateSlide } from "./slide-records.ts";

/** Writes beside a slide of a deck; empty words take away what stood there. */
export async function annotateDeck(
  asked: {
    readonly id: string;
    readonly slide: number;
    readonly description: string;
    readonly notes: string;
  },
  context: RequestContext,
): Promise<Outcome<Record<string, never>>> {
  const { id, slide } = asked;
  const description = asked.description.trim();
  const notes = asked.notes.trim();
  const fault =
    (description === ""
      ? null
      : checkText(description, SLIDE_WORDS.description)) ??
    (notes === "" ? null : checkText(notes, SLIDE_WORDS.notes));
  if (fault) return refuse(fault);
  const { caller, database } = context;
  if (!(await findDeck(database.db, caller.studyId, id)))
    return refuse("not-found");
  await context.commit(async (transaction) => {
    const isThere = await annotateSlide(transaction, id, slide, {
      description,
      notes,
    });
    if (!isThere) throw new RefusedInside("not-found");
    return {};
  });
  return accept({});
}
