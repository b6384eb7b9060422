import { deepEqual, equal } from "node:assert/strict";
import type { Kysely } from "kysely";
import type { Tables } from "../../storage/tables.ts";
import type { Visitor } from "../../testing/visitor.ts";
import type { VisitPlan } from "./plan-visit.ts";
import type { ScriptedVisitor } from "./scripted-visitor.ts";

interface Row {
  readonly name: string;
  readonly item: string | null;
  readonly place: string | null;
  readonly late: boolean;
  readonly reason: unknown;
}

/** Rows that come with time and not with what somebody does. */
const BY_TIME = new Set(["position.sampled"]);

/** The rows a visit must leave behind, in any order, as `name item place`. */
function listExpected(plan: VisitPlan): string[] {
  const { looks, repeats, orders, messages, attends, ending } = plan;
  const rows = [
    "member.joined",
    "consent.given",
    "account.signed-in",
    "connection.opened",
    "place.entered dock",
    "place.left dock",
    "place.entered restaurant",
    "item.opened menu",
    "presence.recorded",
    "connection.closed",
    ...looks.map((dish) => `item.viewed ${dish}`),
    ...orders.map((dish) => `item.ordered ${dish}`),
    ...Array.from({ length: messages }, () => "message.sent"),
  ];
  if (repeats) rows.push(`item.viewed ${looks.at(-1)}`);
  if (ending === "signed-out") rows.push("account.signed-out");
  if (attends !== "none")
    rows.push(
      "place.left restaurant",
      "place.entered classroom",
      "class.joined",
      "class.left",
    );
  return rows.toSorted();
}

function describeRow({ name, item, place }: Row): string {
  if (name.startsWith("place.")) return `${name} ${place}`;
  return item === null ? name : `${name} ${item}`;
}

/** Throws unless the log of each visitor holds exactly the rows of their plan. */
export async function checkRows(
  db: Kysely<Tables>,
  visitors: readonly ScriptedVisitor[],
): Promise<number> {
  let total = 0;
  for (const { membershipId, plan, said } of visitors) {
    const all = await db
      .selectFrom("event")
      .innerJoin("membership", "membership.pseudonym", "event.participant")
      .select(["name", "item", "place", "late", "payload", "client_event_id"])
      .where("membership.id", "=", membershipId)
      .execute();
    const rows = all
      .filter(({ name }) => !BY_TIME.has(name))
      .map((row) => ({ ...row, reason: row.payload["reason"] }));
    total += all.length;
    deepEqual(rows.map(describeRow).toSorted(), listExpected(plan));
    const texts = rows.filter(({ name }) => name === "message.sent");
    deepEqual(
      texts.map((row) => row.client_event_id ?? "").toSorted(),
      [...said.keys()].toSorted(),
      "messages in the log",
    );
    // Late is told by the client's clock, and changes nothing else.
    equal(
      rows.filter(({ late }) => late).length,
      plan.lateMs > 0 && plan.messages > 0 ? 1 : 0,
      "late rows",
    );
  }
  return total;
}

/**
 * Throws unless each acknowledged message is stored once, and was told once to all who heard it.
 *
 * @param listeners everybody on the island, the visitors among them
 */
export async function checkMessages(
  db: Kysely<Tables>,
  visitors: readonly ScriptedVisitor[],
  listeners: readonly Pick<Visitor, "notices">[],
): Promise<number> {
  const said = new Map(visitors.flatMap((one) => [...one.said]));
  const stored = await db.selectFrom("message").select(["id"]).execute();
  deepEqual(stored.map(({ id }) => id).toSorted(), [...said.keys()].toSorted());
  const told = new Map<string, number>();
  for (const { notices } of listeners) {
    const own = notices.flatMap(({ name, notice }) =>
      name === "chat.message" ? (notice as { id: string }).id : [],
    );
    equal(new Set(own).size, own.length, "told once");
    for (const id of own) told.set(id, (told.get(id) ?? 0) + 1);
  }
  // Who speaks is told too, and is no hearer.
  for (const [id, hearers] of said)
    equal(told.get(id) ?? 0, hearers + 1, "told to all who heard it");
  return said.size;
}

/** Throws unless each acknowledged order is one plate, and there is no other. */
export async function checkPlates(
  db: Kysely<Tables>,
  visitors: readonly ScriptedVisitor[],
): Promise<number> {
  const plates = await db
    .selectFrom("thing")
    .select(["client_event_id as request", "membership_id as owner"])
    .execute();
  deepEqual(
    plates.map(({ request, owner }) => `${owner} ${request}`).toSorted(),
    visitors
      .flatMap(({ membershipId, ordered }) =>
        ordered.map((id) => `${membershipId} ${id}`),
      )
      .toSorted(),
  );
  return plates.length;
}
