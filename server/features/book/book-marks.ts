import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import {
  bookMark,
  type BookMark,
} from "../../../shared/features/book/reading.ts";
import { accept, type Outcome } from "../../../shared/protocol/refusals.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import { lockMember } from "../../people/lock-member.ts";
import type { Tables } from "../../storage/tables.ts";
import { listThings } from "../../things/list-things.ts";
import { replaceThing } from "../../things/replace-thing.ts";
import type { RecordedFact, RequestContext } from "../context.ts";

const KIND = "book";

/** The caller's marks in the books of a station; what an older version kept in another shape is as none. */
export async function readMarks(
  db: Kysely<Tables>,
  { caller: { membershipId } }: RequestContext,
  station: string,
): Promise<BookMark[]> {
  const of = { membershipId, kind: KIND, ...parseStationId(station) };
  const things = await listThings(db, of);
  return things.flatMap(({ detail }) => {
    const mark = bookMark.safeParse(detail);
    return mark.success ? [mark.data] : [];
  });
}

/** Changes the caller's mark in one book and records it. Two windows of one person take turns. */
export async function changeMark(
  context: RequestContext,
  station: string,
  book: string,
  change: Partial<Pick<BookMark, "leaf" | "isRead">>,
  fact: Pick<RecordedFact, "name" | "payload">,
): Promise<Outcome<{ mark: BookMark }>> {
  const { studyId, membershipId } = context.caller;
  const at = parseStationId(station);
  const reply = await context.commit(async (transaction, record) => {
    await lockMember(transaction, membershipId);
    const marks = await readMarks(transaction, context, station);
    const known = marks.find((mark) => mark.book === book);
    const mark = { book, leaf: null, isRead: false, ...known, ...change };
    await replaceThing(transaction, {
      id: randomUUID(),
      studyId,
      membershipId,
      kind: KIND,
      item: book,
      ...at,
      detail: mark,
      obtainedAt: context.nowMs,
      clientEventId: context.requestId,
    });
    record({ ...at, ...fact, item: book });
    return { mark };
  });
  return accept(reply);
}
