import * as z from "zod";
import { Breakout } from "../../../shared/features/breakout.ts";
import { isClassPlace } from "../../../shared/features/class/is-class-place.ts";
import type { LiveAvatar, World } from "../context.ts";
import { CLASSROOM, isInClass } from "../in-class.ts";
import { keptTablesOf } from "./kept-tables.ts";
import { seatAtTable } from "./seat-at-table.ts";

/** What is kept of the tables, beside who sits where. */
export const tablesShape = z.object({
  count: z.number(),
  /** Milliseconds since 1970; 0 for when the presenter says so. */
  endsAt: z.number(),
  /** The tables that call for help. */
  calls: z.array(z.number()),
});
export type KeptEntry = z.infer<typeof tablesShape>;

/** What would be kept of the tables as they are shown. */
export const entryOf = ({ count, endsAt, calls }: Breakout): KeptEntry => ({
  count,
  endsAt,
  calls: JSON.parse(calls) as number[],
});

/** Shows the class its tables. */
export function showTables(
  world: World,
  classId: string,
  entry: KeptEntry,
): void {
  const shown = new Breakout();
  shown.class = classId;
  shown.count = entry.count;
  shown.endsAt = entry.endsAt;
  shown.isEnding = false;
  shown.calls = JSON.stringify(entry.calls);
  world.state.breakouts.set(CLASSROOM, shown);
}

/** Puts avatars at the tables that are kept for them. */
export function followTables(
  world: World,
  avatars: readonly LiveAvatar[],
): void {
  const count = world.state.breakouts.get(CLASSROOM)?.count ?? 0;
  for (const avatar of avatars)
    avatar.part.table =
      count > 0 && isInClass(world, avatar)
        ? (keptTablesOf(world).get(avatar.caller.membershipId) ?? 0)
        : 0;
  const running = world.state.classes.get(CLASSROOM);
  for (const avatar of avatars)
    // On the way between two places of the class nobody sits down.
    if (running && isClassPlace(CLASSROOM, running, avatar.state.place))
      seatAtTable(world, avatar, count);
}

/** Everybody is back in the class. */
export function closeTables(world: World): void {
  world.state.breakouts.delete(CLASSROOM);
  keptTablesOf(world).clear();
  for (const { part } of world.avatars.values()) part.table = 0;
}
