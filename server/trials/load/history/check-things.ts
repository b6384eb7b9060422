import { deepEqual, notEqual } from "node:assert/strict";
import { pickDeeds } from "../deed.ts";
import { type History, sortIds } from "./history.ts";

/** Every order made one plate, and every dish on it one row of the log. */
export async function checkThings({
  database: { db },
  studyId,
  deeds,
}: History): Promise<string> {
  const things = await db
    .selectFrom("thing")
    .select(["id", "client_event_id as request", "detail"])
    .where("study_id", "=", studyId)
    .execute();
  const events = await db
    .selectFrom("event")
    .select(["item", "payload"])
    .where("study_id", "=", studyId)
    .where("name", "=", "item.ordered")
    .execute();
  const ordered = pickDeeds(deeds, "menu.order");
  deepEqual(
    things.map(({ request }) => request ?? "").toSorted(),
    sortIds(ordered),
    "plates",
  );
  deepEqual(
    events
      .map(({ item, payload }) => `${String(payload["plate"])} ${item ?? ""}`)
      .toSorted(),
    things
      .flatMap(({ id, detail }) =>
        (detail["dishes"] as { id: string }[]).map(
          (dish) => `${id} ${dish.id}`,
        ),
      )
      .toSorted(),
    "rows of dishes",
  );
  notEqual(ordered.length, 0);
  return `${ordered.length} orders`;
}
