import type { seat as declaration } from "../../shared/features/seat.ts";
import { findPlace, findSeat } from "../../shared/places/find-place.ts";
import { seatPlacement, seatStandPoint } from "../../shared/places/geometry.ts";
import type { Place, Placement, Seat } from "../../shared/places/place.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { keepWhereabouts } from "../people/whereabouts.ts";
import type { LiveAvatar, RequestContext, World } from "./context.ts";
import type { ServerFeature } from "./server-feature.ts";

const isTaken = (world: World, seat: string): boolean =>
  [...world.avatars.values()].some((other) => other.state.seat === seat);

const toSpot = ({ x, z, turnDeg }: Placement) => ({
  x,
  z,
  headingRad: (turnDeg * Math.PI) / 180,
});

/** Rows as an usher would fill them: the second sees best, the first is shy to fill. */
const ROW_ORDER = ["B", "C", "A", "D"];

/** How gladly one sits on a seat, lower is better: by row, then near the middle. */
function rankSeat({ row, at }: Seat): number {
  const order = row === undefined ? 0 : ROW_ORDER.indexOf(row);
  return (order < 0 ? ROW_ORDER.length : order) * 100 + Math.abs(at.x);
}

/** The best free seat of a place. */
function findFreeSeat(
  world: World,
  placeId: string,
): { place: Place; seat: Seat; id: string } | undefined {
  const place = findPlace(placeId);
  if (!place) return undefined;
  const seat = place.seats
    .filter(({ id }) => !isTaken(world, `${placeId}/${id}`))
    .sort((a, b) => rankSeat(a) - rankSeat(b))[0];
  return seat && { place, seat, id: `${placeId}/${seat.id}` };
}

/** Keeps the seat with the deed itself, so that a restart finds everybody sitting. */
async function commitSeat(
  context: RequestContext,
  avatar: LiveAvatar,
  fact: "seat.taken" | "seat.left",
  seatId: string,
  spot: { x: number; z: number; headingRad: number },
): Promise<void> {
  avatar.seatDeeds += 1;
  try {
    await context.commit(async (transaction, record) => {
      await keepWhereabouts(transaction, [
        {
          membershipId: avatar.caller.membershipId,
          ...spot,
          place: avatar.state.place,
          seat: fact === "seat.taken" ? seatId : "",
          at: new Date(context.nowMs),
        },
      ]);
      record({ name: fact, payload: { seat: seatId } });
      return { seat: seatId };
    });
  } finally {
    avatar.seatDeeds -= 1;
  }
}

/** Sitting down and standing up. */
export const seat: ServerFeature<typeof declaration> = {
  requests: {
    async take({ seat: wanted }, context) {
      const { world, avatar } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const named = wanted === "any" ? undefined : findSeat(wanted);
      if (wanted !== "any" && !named) return refuse("not-found");
      const found = named
        ? { ...named, id: wanted }
        : findFreeSeat(world, avatar.state.place);
      if (!found) return refuse("seat-taken");
      if (found.place.id !== avatar.state.place) return refuse("too-far");
      if (isTaken(world, found.id)) return refuse("seat-taken");
      const before = avatar.state.seat;
      // Held at once, so that nobody else is given it while the deed is written.
      avatar.state.seat = found.id;
      const spot = toSpot(seatPlacement(found.place, found.seat));
      try {
        await commitSeat(context, avatar, "seat.taken", found.id, spot);
      } catch (error) {
        avatar.state.seat = before;
        throw error;
      }
      world.setDown(avatar, spot);
      return accept({ seat: found.id });
    },

    async leave(_payload, context) {
      const { world, avatar } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const found = findSeat(avatar.state.seat);
      if (!found) return accept({});
      const spot = toSpot(seatStandPoint(found.place, found.seat));
      await commitSeat(context, avatar, "seat.left", avatar.state.seat, spot);
      avatar.state.seat = "";
      world.setDown(avatar, spot);
      return accept({});
    },
  },
};
