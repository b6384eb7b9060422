import {
  type breakout as declaration,
  WARNING_MS,
} from "../../shared/features/breakout.ts";
import { smallestTable } from "../../shared/features/breakout/tables.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import {
  clearClassMembers,
  keepClassMembers,
  listClassMembers,
} from "../classes/class-members.ts";
import { keepClassTool } from "../classes/class-tools.ts";
import { keptTablesOf } from "./breakout/kept-tables.ts";
import {
  closeTables,
  entryOf,
  followTables,
  showTables,
  tablesShape,
} from "./breakout/live-tables.ts";
import { openTables } from "./breakout/open-tables.ts";
import type { RequestContext } from "./context.ts";
import {
  CLASSROOM,
  dropEnded,
  findInClass,
  findPresenting,
  isInClass,
} from "./in-class.ts";
import { commitTool, restoreTool } from "./keep-tool.ts";
import type { ServerFeature } from "./server-feature.ts";

/** The tables of the class around who asks, if they may do with them as they like. */
function findLed(context: RequestContext) {
  const here = findPresenting(context);
  if (!here.ok) return here;
  const shown = here.world.state.breakouts.get(CLASSROOM);
  return shown ? { ...here, shown } : refuse("no-tables");
}

/** Tables within a class: who sits where is kept by membership, so that the dropped come back to theirs. */
export const breakout: ServerFeature<typeof declaration> = {
  requests: {
    open: openTables,

    async place({ avatar: id, table }, context) {
      const placed = context.world?.avatars.get(id);
      if (!context.world || !placed || !isInClass(context.world, placed))
        return refuse("not-found");
      const here = findLed(context);
      if (!here.ok) return here;
      const { world, running, shown } = here;
      if (table > shown.count) return refuse("not-found");
      const { membershipId } = placed.caller;
      await context.commit(async (transaction) => {
        await keepClassMembers(transaction, running.id, [membershipId], {
          table,
        });
        return {};
      });
      keptTablesOf(world).set(membershipId, table);
      followTables(world, [placed]);
      return accept({});
    },

    async visit({ table }, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const { world, running, avatar } = here;
      const shown = world.state.breakouts.get(CLASSROOM);
      if (!shown) return refuse("no-tables");
      if (table > shown.count) return refuse("not-found");
      const { membershipId } = avatar.caller;
      const entry = entryOf(shown);
      // Whoever comes answers the call.
      entry.calls = entry.calls.filter((each) => each !== table);
      await context.commit(async (transaction) => {
        const now = new Date(context.nowMs);
        await keepClassTool(transaction, running.id, "breakout", entry, now);
        await keepClassMembers(transaction, running.id, [membershipId], {
          table,
        });
        return {};
      });
      keptTablesOf(world).set(membershipId, table);
      shown.calls = JSON.stringify(entry.calls);
      followTables(world, [avatar]);
      return accept({});
    },

    async callHelp(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const { world, running, avatar } = here;
      const { name } = avatar.state;
      const { table } = avatar.part;
      const shown = world.state.breakouts.get(CLASSROOM);
      if (!shown || table === 0) return refuse("no-tables");
      const calls = [...new Set([...entryOf(shown).calls, table])];
      await commitTool(context, {
        classId: running.id,
        tool: "breakout",
        entry: { ...entryOf(shown), calls },
        fact: { name: "breakout.called", payload: { table } },
      });
      shown.calls = JSON.stringify(calls);
      world.tell("breakout.called", { table, name }, (each) =>
        isInClass(world, each),
      );
      return accept({});
    },

    async bringBack({ isAtOnce }, context) {
      const here = findLed(context);
      if (!here.ok) return here;
      const { world, running, shown } = here;
      const classId = running.id;
      if (isAtOnce) {
        await context.commit(async (transaction, record) => {
          const now = new Date(context.nowMs);
          await keepClassTool(transaction, classId, "breakout", null, now);
          await clearClassMembers(transaction, classId, "tables");
          const payload = { by: "presenter" };
          record({ name: "breakout.ended", class: classId, payload });
          return {};
        });
        closeTables(world);
        return accept({});
      }
      const soon = context.nowMs + WARNING_MS;
      const endsAt = shown.endsAt === 0 ? soon : Math.min(shown.endsAt, soon);
      const entry = { ...entryOf(shown), endsAt };
      await commitTool(context, { classId, tool: "breakout", entry });
      shown.endsAt = endsAt;
      return accept({});
    },
  },

  tick(world, nowMs) {
    const before = world.state.breakouts.get(CLASSROOM);
    dropEnded(world, world.state.breakouts);
    const shown = world.state.breakouts.get(CLASSROOM);
    if (before && !shown) closeTables(world);
    if (!shown || shown.endsAt === 0) return;
    if (nowMs >= shown.endsAt - WARNING_MS) shown.isEnding = true;
    if (nowMs < shown.endsAt) return;
    closeTables(world);
    world.record(null, {
      name: "breakout.ended",
      place: CLASSROOM,
      class: shown.class,
      payload: { by: "time" },
    });
  },

  restore: (world, database) =>
    restoreTool(world, database, {
      name: "breakout",
      shape: tablesShape,
      async show(_, classId, entry) {
        if (entry.endsAt !== 0 && entry.endsAt <= world.nowMs()) return;
        const members = await listClassMembers(database.db, classId);
        for (const [membershipId, { table }] of members)
          if (table > 0) keptTablesOf(world).set(membershipId, table);
        showTables(world, classId, entry);
      },
    }),

  /** Late-comers are put at the smallest table, the dropped find theirs. */
  async moved(world, avatar, _from, to, database) {
    const shown = world.state.breakouts.get(CLASSROOM);
    const kept = keptTablesOf(world);
    const { membershipId } = avatar.caller;
    const isLate =
      shown !== undefined &&
      to !== null &&
      isInClass(world, avatar) &&
      !avatar.state.isStaff &&
      !kept.has(membershipId);
    if (!shown || !isLate) {
      followTables(world, [avatar]);
      return;
    }
    const table = smallestTable(shown.count, kept.values());
    kept.set(membershipId, table);
    followTables(world, [avatar]);
    await keepClassMembers(database.db, shown.class, [membershipId], { table });
  },
};
