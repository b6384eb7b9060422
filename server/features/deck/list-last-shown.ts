import { type Kysely, sql } from "kysely";
import type { Tables } from "../../storage/tables.ts";

/** What was last on the screen of a station. */
export interface LastShown {
  readonly station: string;
  readonly deck: string;
  readonly slide: number;
}

/**
 * What stood on each screen when the island last went down, by the log of what
 * was shown and cleared there since `since`.
 */
export async function listLastShown(
  db: Kysely<Tables>,
  studyId: string,
  since: Date,
): Promise<LastShown[]> {
  const rows = await db
    .selectFrom("event")
    .leftJoin("class", (join) =>
      join.on(sql`class.id::text`, "=", sql.ref("event.class")),
    )
    .select([
      "event.name",
      "event.place",
      "event.station",
      "event.payload",
      "class.ended_at",
    ])
    .distinctOn(["event.place", "event.station"])
    .where("event.study_id", "=", studyId)
    .where("event.name", "in", ["slide.shown", "slide.cleared"])
    .where("event.source", "=", "server")
    .where("event.occurred_at", ">", since)
    .orderBy("event.place")
    .orderBy("event.station")
    .orderBy("event.occurred_at", "desc")
    .orderBy("event.seq", "desc")
    .execute();
  return rows.flatMap(({ name, place, station, payload, ended_at }) => {
    const { deck, slide } = payload;
    // The class may have ended so shortly before that the screen was not yet cleared.
    const isShown =
      ended_at === null &&
      name === "slide.shown" &&
      typeof deck === "string" &&
      typeof slide === "number";
    return isShown ? [{ station: `${place}/${station}`, deck, slide }] : [];
  });
}
