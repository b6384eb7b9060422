import type { Kysely } from "kysely";
import {
  type Moment,
  moment,
  type Shown,
} from "../../shared/features/recording/moment.ts";
import type { Tables } from "../storage/tables.ts";
import { type CalendarReader, selectOccurrences } from "./occurrences.ts";

/** What was left on a screen longer before the class was not part of it. */
const SCREEN_KEPT_MS = 6 * 3_600_000;

/** The field of a moment that names a thing; the ledger has it in a column of its own. */
const ITEM_FIELDS: Readonly<Record<string, string>> = {
  slide: "deck",
  film: "film",
  card: "card",
  results: "poll",
};

/** Where something is shown, and when. */
interface Showing {
  readonly studyId: string;
  /** `null` while no class runs there. */
  readonly classId: string | null;
  readonly place: string;
  readonly at: Date;
}

/** Keeps that something came onto a screen, changed there, or went from it. */
export async function keepShown(
  db: Kysely<Tables>,
  { studyId, classId, place, at }: Showing,
  { kind, ...rest }: Shown,
): Promise<void> {
  const fields: Record<string, unknown> = rest;
  const { [ITEM_FIELDS[kind] ?? ""]: item, ...detail } = fields;
  await db
    .insertInto("class_shown")
    .values({
      study_id: studyId,
      class_id: classId,
      place,
      kind,
      item: typeof item === "string" ? item : null,
      detail: JSON.stringify(detail),
      shown_at: at,
    })
    .execute();
}

/** Everything that came onto the screens of a class and went, in order; first what stood there when it began. */
export async function listShown(
  db: Kysely<Tables>,
  studyId: string,
  of: { readonly classId: string; readonly startedAt: number },
): Promise<Moment[]> {
  const startedAt = new Date(of.startedAt);
  const left = await db
    .selectFrom("class")
    .innerJoin("class as before", "before.place", "class.place")
    .select(({ fn }) => fn.max("before.ended_at").as("endedAt"))
    .where("class.id", "=", of.classId)
    .where("before.study_id", "=", studyId)
    .where("before.ended_at", "<=", startedAt)
    .executeTakeFirst();
  const rows = await db
    .selectFrom("class_shown")
    .select(["kind", "item", "detail", "shown_at"])
    .where("study_id", "=", studyId)
    .where((eb) =>
      eb.or([
        eb("class_id", "=", of.classId),
        eb.and([
          eb("class_id", "is", null),
          eb("place", "=", (same) =>
            same
              .selectFrom("class")
              .select("place")
              .where("id", "=", of.classId),
          ),
          eb("shown_at", "<=", startedAt),
          eb("shown_at", ">", new Date(of.startedAt - SCREEN_KEPT_MS)),
          // With the class before, its screens went dark.
          eb("shown_at", ">", left?.endedAt ?? new Date(0)),
        ]),
      ]),
    )
    .orderBy("shown_at")
    .orderBy("seq")
    .execute();
  return rows.flatMap(({ kind, item, detail, shown_at }) => {
    const field = ITEM_FIELDS[kind];
    const parsed = moment.safeParse({
      ...detail,
      ...(field !== undefined && { [field]: item }),
      kind,
      at: shown_at.getTime(),
    });
    return parsed.success ? [parsed.data] : [];
  });
}

/**
 * Whether a deck or a film stood on a screen of a class to which somebody may
 * come, or was put up while no class ran there, for all to see.
 */
export async function wasShownTo(
  db: Kysely<Tables>,
  reader: CalendarReader,
  kind: "slide" | "film",
  item: string,
): Promise<boolean> {
  const inClass = await selectOccurrences(db, reader)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("class_shown")
          .select("class_shown.seq")
          .whereRef("class_shown.class_id", "=", "class.id")
          .where("class_shown.study_id", "=", reader.studyId)
          .where("class_shown.kind", "=", kind)
          .where("class_shown.item", "=", item),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  if (inClass) return true;
  const outside = await db
    .selectFrom("class_shown")
    .select("seq")
    .where("study_id", "=", reader.studyId)
    .where("class_id", "is", null)
    .where("kind", "=", kind)
    .where("item", "=", item)
    .limit(1)
    .executeTakeFirst();
  return outside !== undefined;
}
