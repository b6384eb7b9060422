import type { OutcomeOf } from "../../../shared/protocol/requests.ts";
import { accept } from "../../../shared/protocol/refusals.ts";
import { listOccurrences } from "../../classes/occurrences.ts";
import type { RequestContext } from "../context.ts";
import { readerOf } from "../reader-of.ts";

const DAY_MS = 86_400_000;
const MOST_LISTED = 50;

/** The classes of today and the week to come that whoever asks may come to. */
export async function listClasses(
  context: RequestContext,
): Promise<OutcomeOf<"class.list">> {
  const found = await listOccurrences(
    context.database.db,
    readerOf(context),
    new Date(context.nowMs - DAY_MS / 2),
    new Date(context.nowMs + 7 * DAY_MS),
  );
  const classes = found.classes.flatMap(
    ({ id, title, startsAt, minutes, state, trip }) =>
      state === "cancelled"
        ? []
        : [{ id, title, startsAt, minutes, state, trip }],
  );
  return accept({ classes: classes.slice(0, MOST_LISTED) });
}
