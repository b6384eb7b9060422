import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import {
  questionList,
  QUESTIONS_MAX,
  type QuestionList,
} from "../../../shared/features/shelf/questions.ts";
import { accept, type Outcome } from "../../../shared/protocol/refusals.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import { lockMember } from "../../people/lock-member.ts";
import type { Tables } from "../../storage/tables.ts";
import { readLatestThing } from "../../things/read-latest-thing.ts";
import { replaceThing } from "../../things/replace-thing.ts";
import type { RecordedFact, RequestContext } from "../context.ts";
import { RefusedInside } from "../refused-inside.ts";

/** What the list is called among a person's things. */
const LIST = { kind: "pharmacy", item: "questions" } as const;
const keptList = questionList.catch([]);

/** The caller's questions at a shelf; what an older version kept in another shape is as none. */
export async function readQuestions(
  db: Kysely<Tables>,
  { caller: { membershipId } }: RequestContext,
  station: string,
): Promise<QuestionList> {
  const sort = { membershipId, ...LIST, ...parseStationId(station) };
  const thing = await readLatestThing(db, sort);
  return keptList.parse((thing?.detail as { questions?: unknown })?.questions);
}

/** What becomes of a list, and what the log says of it; without a fact it stays as it is. */
export interface ListChange {
  readonly questions: QuestionList;
  readonly fact?: RecordedFact;
}

/**
 * Changes the caller's questions and gives the new list. Two windows of one
 * person take turns, so that neither loses what the other wrote.
 * @throws RefusedInside "list-full" when it would grow too long
 */
export async function changeQuestions(
  context: RequestContext,
  station: string,
  change: (questions: QuestionList) => ListChange,
): Promise<Outcome<{ questions: QuestionList }>> {
  const { studyId, membershipId } = context.caller;
  const reply = await context.commit(async (transaction, record) => {
    await lockMember(transaction, membershipId);
    const { questions, fact } = change(
      await readQuestions(transaction, context, station),
    );
    if (fact === undefined) return { questions };
    if (questions.length > QUESTIONS_MAX) throw new RefusedInside("list-full");
    const at = parseStationId(station);
    await replaceThing(transaction, {
      id: randomUUID(),
      studyId,
      membershipId,
      ...LIST,
      ...at,
      detail: { questions },
      obtainedAt: context.nowMs,
      clientEventId: context.requestId,
    });
    record({ ...at, ...fact });
    return { questions };
  });
  return accept(reply);
}
