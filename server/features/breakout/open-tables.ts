import { randomInt } from "node:crypto";
import { dealOut } from "../../../shared/features/breakout/tables.ts";
import { accept, type Outcome } from "../../../shared/protocol/refusals.ts";
import type { PayloadOf, ReplyOf } from "../../../shared/protocol/requests.ts";
import {
  clearClassMembers,
  keepClassMembers,
} from "../../classes/class-members.ts";
import { keepClassTool } from "../../classes/class-tools.ts";
import type { RequestContext } from "../context.ts";
import { findPresenting, listInClass } from "../in-class.ts";
import { keptTablesOf } from "./kept-tables.ts";
import {
  closeTables,
  followTables,
  type KeptEntry,
  showTables,
} from "./live-tables.ts";

/** In an order that nobody can foresee. */
function shuffle<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]] as [Item, Item];
  }
  return mixed;
}

/** Parts the class around who asks to so many tables, for a time or until they are called back. */
export async function openTables(
  { count, minutes, isMixed }: PayloadOf<"breakout.open">,
  context: RequestContext,
): Promise<Outcome<ReplyOf<"breakout.open">>> {
  const here = findPresenting(context);
  if (!here.ok) return here;
  const { world, running } = here;
  const people = isMixed
    ? shuffle(listInClass(world).filter(({ state }) => !state.isStaff))
    : [];
  const tables = dealOut(
    people.map(({ caller }) => caller.membershipId),
    count,
  );
  const endsAt = minutes === null ? 0 : context.nowMs + minutes * 60_000;
  const entry: KeptEntry = { count, endsAt, calls: [] };
  await context.commit(async (transaction, record) => {
    const { id } = running;
    const now = new Date(context.nowMs);
    await keepClassTool(transaction, id, "breakout", entry, now);
    await clearClassMembers(transaction, id, "tables");
    for (let table = 1; table <= count; table += 1)
      await keepClassMembers(
        transaction,
        id,
        [...tables.keys()].filter((each) => tables.get(each) === table),
        { table },
      );
    record({
      name: "breakout.opened",
      class: id,
      payload: { count, minutes, isMixed, people: people.length },
    });
    return {};
  });
  closeTables(world);
  for (const [member, table] of tables) keptTablesOf(world).set(member, table);
  showTables(world, running.id, entry);
  followTables(world, listInClass(world));
  return accept({});
}
