import { seatsOfTable } from "../../../shared/features/breakout/tables.ts";
import { findPlace } from "../../../shared/places/find-place.ts";
import { seatPlacement } from "../../../shared/places/geometry.ts";
import type { LiveAvatar, World } from "../context.ts";

/** Sits somebody down among the seats of their table; where none is free they stay where they are. */
export function seatAtTable(
  world: World,
  avatar: LiveAvatar,
  count: number,
): void {
  const { state, part } = avatar;
  const place = findPlace(state.place);
  if (!place || part.table === 0) return;
  const own = seatsOfTable(place.seats, count, part.table);
  const idOf = (seat: { id: string }): string => `${place.id}/${seat.id}`;
  if (own.some((seat) => idOf(seat) === state.seat)) return;
  const taken = new Set(
    [...world.avatars.values()].map((other) => other.state.seat),
  );
  const free = own.find((seat) => !taken.has(idOf(seat)));
  if (!free) return;
  state.seat = idOf(free);
  const { x, z, turnDeg } = seatPlacement(place, free);
  world.setDown(avatar, { x, z, headingRad: (turnDeg * Math.PI) / 180 });
}
