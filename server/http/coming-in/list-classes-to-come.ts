import type { Kysely } from "kysely";
import { endOf } from "../../../shared/features/calendar/occurrence.ts";
import { listOccurrences } from "../../classes/occurrences.ts";
import type { Caller } from "../../engagement/caller.ts";
import { readerOf } from "../../features/reader-of.ts";
import type { Tables } from "../../storage/tables.ts";

const DAY_MS = 86_400_000;
const AHEAD_DAYS = 60;

/** The classes that a guest can be invited to: those of the next two months that are not over. */
export async function listClassesToCome(
  db: Kysely<Tables>,
  caller: Caller,
  now: Date,
): Promise<{ id: string; title: string; startsAt: number }[]> {
  const { classes } = await listOccurrences(
    db,
    readerOf({ caller }),
    new Date(now.getTime() - DAY_MS),
    new Date(now.getTime() + AHEAD_DAYS * DAY_MS),
  );
  return classes
    .filter(
      (each) =>
        each.state === "running" ||
        (each.state === "planned" && endOf(each) > now.getTime()),
    )
    .map(({ id, title, startsAt }) => ({ id, title, startsAt }));
}
