import * as z from "zod";
import {
  Floor,
  type floor as declaration,
} from "../../shared/features/floor.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import {
  clearClassMembers,
  keepClassMembers,
  listClassMembers,
} from "../classes/class-members.ts";
import { keepClassTool } from "../classes/class-tools.ts";
import type { LiveAvatar, World } from "./context.ts";
import { CLASSROOM, dropEnded, findPresenting, isInClass } from "./in-class.ts";
import { commitTool, restoreTool } from "./keep-tool.ts";
import type { ServerFeature } from "./server-feature.ts";

const entryShape = z.object({ isGiven: z.boolean() });

/** The memberships that have the floor in a running class, also while their lines are lost. */
const holders = new WeakMap<World, Set<string>>();

function holdersOf(world: World): Set<string> {
  const known = holders.get(world) ?? new Set<string>();
  holders.set(world, known);
  return known;
}

function show(world: World, classId: string, isGiven: boolean): void {
  const shown = new Floor();
  shown.class = classId;
  shown.isGiven = isGiven;
  world.state.floors.set(CLASSROOM, shown);
}

/** Brings the avatar in line with what is kept of its person. */
function follow(world: World, avatar: LiveAvatar): void {
  avatar.part.hasFloor =
    isInClass(world, avatar) &&
    world.state.floors.has(CLASSROOM) &&
    holdersOf(world).has(avatar.caller.membershipId);
}

function followAll(world: World): void {
  for (const avatar of world.avatars.values()) follow(world, avatar);
}

/** Who may speak up in class: everybody, or those whom the presenter gives the floor. */
export const floor: ServerFeature<typeof declaration> = {
  requests: {
    async setRule({ isGiven }, context) {
      const here = findPresenting(context);
      if (!here.ok) return here;
      const { world, running } = here;
      await commitTool(context, {
        classId: running.id,
        tool: "floor",
        entry: { isGiven },
        fact: { name: "floor.rule-set", payload: { isGiven } },
      });
      show(world, running.id, isGiven);
      followAll(world);
      return accept({});
    },

    async give({ avatar: to, hasFloor }, context) {
      const given = context.world?.avatars.get(to);
      if (!context.world || !given || !isInClass(context.world, given))
        return refuse("not-found");
      const here = findPresenting(context);
      if (!here.ok) return here;
      const { world, running } = here;
      const { membershipId } = given.caller;
      const isGiven = world.state.floors.get(CLASSROOM)?.isGiven ?? false;
      await context.commit(async (transaction, record) => {
        await keepClassMembers(transaction, running.id, [membershipId], {
          hasFloor,
        });
        await keepClassTool(
          transaction,
          running.id,
          "floor",
          { isGiven },
          new Date(context.nowMs),
        );
        record({
          name: hasFloor ? "floor.given" : "floor.taken",
          class: running.id,
          payload: hasFloor ? {} : { people: 1 },
        });
        return {};
      });
      if (hasFloor) holdersOf(world).add(membershipId);
      else holdersOf(world).delete(membershipId);
      show(world, running.id, isGiven);
      follow(world, given);
      return accept({});
    },

    async takeAll(_payload, context) {
      const here = findPresenting(context);
      if (!here.ok) return here;
      const { world, running } = here;
      const people = holdersOf(world).size;
      await context.commit(async (transaction, record) => {
        await clearClassMembers(transaction, running.id, "floor");
        record({
          name: "floor.taken",
          class: running.id,
          payload: { people },
        });
        return {};
      });
      holdersOf(world).clear();
      followAll(world);
      return accept({});
    },
  },

  tick(world) {
    dropEnded(world, world.state.floors);
    if (holdersOf(world).size === 0) return;
    if (!world.state.floors.has(CLASSROOM)) holdersOf(world).clear();
    // Also where a class walks on, and nobody of it has moved yet.
    followAll(world);
  },

  restore: (world, database) =>
    restoreTool(world, database, {
      name: "floor",
      shape: entryShape,
      async show(_, classId, { isGiven }) {
        const members = await listClassMembers(database.db, classId);
        for (const [membershipId, { hasFloor }] of members)
          if (hasFloor) holdersOf(world).add(membershipId);
        show(world, classId, isGiven);
      },
    }),

  async moved(world, avatar) {
    follow(world, avatar);
  },
};
