import type { hand as declaration } from "../../shared/features/hand.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import {
  dropHand,
  keepHand,
  type KeptHand,
  listHands,
} from "../classes/hands.ts";
import type { LiveAvatar, World } from "./context.ts";
import { findClassOf, findInClass, isInClass } from "./in-class.ts";
import type { ServerFeature } from "./server-feature.ts";

/** A hand that went up longer ago is not brought back after a restart. */
const KEPT_MS = 60 * 60_000;

/** What only the server knows of the hands of an island. */
interface Hands {
  /** The highest number that was given, also before a restart. */
  last: number;
  /** Hands that were up when the server went down, until their people are back. */
  readonly awaited: Map<string, KeptHand>;
}

const known = new WeakMap<World, Hands>();

function handsOf(world: World): Hands {
  const hands = known.get(world) ?? { last: 0, awaited: new Map() };
  known.set(world, hands);
  return hands;
}

/** Where each hand went up. */
const raisedIn = new WeakMap<LiveAvatar, string>();

function setHand(avatar: LiveAvatar, order: number, atMs: number): void {
  raisedIn.set(avatar, avatar.state.place);
  avatar.part.hand = order;
  avatar.part.handAt = atMs;
}

/** Raised hands, in order, and signals. */
export const hand: ServerFeature<typeof declaration> = {
  requests: {
    async raise(_payload, context) {
      const { world, avatar, caller, nowMs } = context;
      if (!world || !avatar) return refuse("not-on-island");
      if (avatar.part.hand > 0) return accept({ order: avatar.part.hand });
      // Taken at once: the order is that of asking, not of writing.
      const order = (handsOf(world).last += 1);
      setHand(avatar, order, nowMs);
      try {
        await context.commit(async (transaction, record) => {
          await keepHand(transaction, {
            membershipId: caller.membershipId,
            studyId: caller.studyId,
            place: avatar.state.place,
            position: order,
            raisedAt: new Date(nowMs),
          });
          record({
            name: "hand.raised",
            class: findClassOf(world, avatar)?.id,
          });
          return { order };
        });
        handsOf(world).awaited.delete(caller.membershipId);
      } catch (error) {
        setHand(avatar, 0, 0);
        throw error;
      }
      return accept({ order });
    },

    async lower(_payload, context) {
      const { world, avatar, caller } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const { awaited } = handsOf(world);
      // One that was up before a crash comes back only with the next tick.
      if (avatar.part.hand === 0 && !awaited.has(caller.membershipId))
        return accept({});
      await context.commit(async (transaction, record) => {
        await dropHand(transaction, caller.membershipId);
        record({ name: "hand.lowered", payload: { by: "self" } });
        return {};
      });
      awaited.delete(caller.membershipId);
      setHand(avatar, 0, 0);
      return accept({});
    },

    async answer({ avatar: avatarId }, context) {
      const { world } = context;
      const answered = world?.avatars.get(avatarId);
      if (!world || !answered) return refuse("not-found");
      if (answered.part.hand === 0) return accept({});
      await context.commit(async (transaction) => {
        await dropHand(transaction, answered.caller.membershipId);
        return {};
      });
      setHand(answered, 0, 0);
      // The row belongs to the person whose hand it was.
      world.record(answered, {
        name: "hand.lowered",
        payload: { by: "staff" },
      });
      return accept({});
    },

    async signal({ kind }, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const { world, avatar, running } = here;
      await context.commit((_transaction, record) => {
        record({ name: "signal.sent", class: running.id, payload: { kind } });
        return {};
      });
      world.tell("hand.signalled", { name: avatar.state.name, kind }, (other) =>
        isInClass(world, other),
      );
      return accept({});
    },
  },

  async restore(world, database) {
    const since = new Date(world.nowMs() - KEPT_MS);
    const awaited = await listHands(database.db, world.study.id, since);
    const orders = [...awaited.values()].map(({ position }) => position);
    known.set(world, { last: Math.max(0, ...orders), awaited });
  },

  /** A hand is raised where one is; whoever goes elsewhere has put it down. After a crash it is up again there. */
  async moved(world, avatar, from, to, database) {
    const { membershipId } = avatar.caller;
    const { awaited } = handsOf(world);
    const kept = awaited.get(membershipId);
    if (avatar.part.hand > 0) {
      if (from === null) return;
      // Whoever has just come may raise it before it is noted that they came.
      if (to !== null && raisedIn.get(avatar) === avatar.state.place) return;
      setHand(avatar, 0, 0);
      await dropHand(database.db, membershipId);
      // Where it was up, for by now the person stands elsewhere.
      world.record(avatar, {
        name: "hand.lowered",
        place: from,
        payload: { by: "left" },
      });
    } else if (kept && kept.place === to) {
      awaited.delete(membershipId);
      setHand(avatar, kept.position, kept.raisedAt.getTime());
    }
  },
};
