import type {
  HealthText,
  review as declaration,
} from "../../shared/features/review.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { appendAudit } from "../audit/append-audit.ts";
import { listHealthTexts, type WholeText } from "../content/health-texts.ts";
import {
  type FindReview,
  keepReview,
  readReviews,
  withdrawReview,
} from "../content/reviews.ts";
import type { RequestContext } from "./context.ts";
import { describeDeed } from "./describe-deed.ts";
import type { ServerFeature } from "./server-feature.ts";

const summarise = (text: WholeText, findReview: FindReview): HealthText => ({
  id: text.id,
  title: text.title,
  language: text.language,
  hash: text.hash,
  unsourced: text.unsourced,
  review: findReview(text),
});

async function readAll(
  context: RequestContext,
): Promise<{ texts: WholeText[]; findReview: FindReview }> {
  const { database, study, nowMs } = context;
  return {
    texts: await listHealthTexts(database.db, study),
    findReview: await readReviews(database.db, study.id, new Date(nowMs)),
  };
}

/** The review list. Who stood behind what, and who took it back, is in the audit log. */
export const review: ServerFeature<typeof declaration> = {
  requests: {
    async list(_payload, context) {
      const { texts, findReview } = await readAll(context);
      return accept({
        texts: texts.map((text) => summarise(text, findReview)),
      });
    },

    async read({ text: id }, context) {
      const { texts, findReview } = await readAll(context);
      const text = texts.find((each) => each.id === id);
      if (text === undefined) return refuse("not-found");
      return accept({
        text: summarise(text, findReview),
        parts: [...text.parts],
        quiz: [...text.quiz],
        heldBack: [...text.heldBack],
      });
    },

    async mark({ text: id, hash, isReviewed }, context) {
      const { caller, database, study, nowMs } = context;
      const now = new Date(nowMs);
      const texts = await listHealthTexts(database.db, study);
      const text = texts.find((each) => each.id === id);
      if (text === undefined) return refuse("not-found");
      // Nobody stands behind words that they did not read.
      if (text.hash !== hash) return refuse("text-changed");
      const reply = await context.commit(async (transaction) => {
        const { studyId, membershipId } = caller;
        const version = { id, hash, studyId, membershipId };
        if (isReviewed) await keepReview(transaction, version, now);
        else await withdrawReview(transaction, studyId, id);
        const action = isReviewed ? "text.reviewed" : "text.review-withdrawn";
        await appendAudit(
          transaction,
          describeDeed(context, action, id, { hash }),
        );
        const findReview = await readReviews(transaction, studyId, now);
        return { review: findReview({ id, hash }) };
      });
      return accept(reply);
    },
  },
};
