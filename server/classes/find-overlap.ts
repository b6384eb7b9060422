import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** No class is longer. */
const LONGEST_MS = 6 * 3_600_000;

interface Span {
  readonly startsAt: Date;
  readonly minutes: number;
}

const endOf = ({ startsAt, minutes }: Span): number =>
  startsAt.getTime() + minutes * 60_000;

/** Lets those who plan for one study do so one after the other, so that two can't both find the same hour free. */
export async function lockTimetable(
  transaction: Transaction<Tables>,
  studyId: string,
): Promise<void> {
  await transaction
    .selectFrom("study")
    .select("id")
    .where("id", "=", studyId)
    .forNoKeyUpdate()
    .execute();
}

/** A planned class in the same room at the same time as one of these; null where there is none. */
export async function findOverlap(
  db: Kysely<Tables>,
  where: { readonly studyId: string; readonly place: string },
  spans: readonly Span[],
  except?: string,
): Promise<string | null> {
  if (spans.length === 0) return null;
  const starts = spans.map(({ startsAt }) => startsAt.getTime());
  const others = await db
    .selectFrom("class")
    .select(["id", "starts_at as startsAt", "minutes"])
    .where("study_id", "=", where.studyId)
    .where("place", "=", where.place)
    .where("cancelled_at", "is", null)
    .where("ended_at", "is", null)
    .where("starts_at", ">", new Date(Math.min(...starts) - LONGEST_MS))
    .where("starts_at", "<", new Date(Math.max(...starts) + LONGEST_MS))
    .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
    .execute();
  const hit = others.find((other) =>
    spans.some(
      (span) =>
        span.startsAt.getTime() < endOf(other) &&
        other.startsAt.getTime() < endOf(span),
    ),
  );
  return hit?.id ?? null;
}
