import type { RunningClass } from "../../shared/features/class.ts";
import { refuse, type RefusalCode } from "../../shared/protocol/refusals.ts";
import { isPresenter } from "./class/lead.ts";
import { takesPart } from "./class/on-the-way.ts";
import type { LiveAvatar, RequestContext, World } from "./context.ts";

/** Classes are held here; it is their key in the live state, also while they are on a trip. */
export const CLASSROOM = "classroom";

/** The running class that an avatar takes part in; `undefined` for none. */
export function findClassOf(
  world: World,
  avatar: LiveAvatar,
): RunningClass | undefined {
  const running = world.state.classes.get(CLASSROOM);
  return running && takesPart(world, CLASSROOM, running, avatar)
    ? running
    : undefined;
}

/** Whether an avatar takes part in the running class, wherever that is. */
export const isInClass = (world: World, avatar: LiveAvatar): boolean =>
  findClassOf(world, avatar) !== undefined;

/** Everybody whose avatar takes part in the running class. */
export const listInClass = (world: World): LiveAvatar[] =>
  [...world.avatars.values()].filter((avatar) => isInClass(world, avatar));

/** Somebody on the island in the class that runs. */
export interface InClass {
  readonly ok: true;
  readonly world: World;
  readonly avatar: LiveAvatar;
  readonly running: RunningClass;
}

/** Who asks, in the class around them; else why there is none. */
export function findInClass(
  context: Pick<RequestContext, "world" | "avatar">,
): InClass | { readonly ok: false; readonly code: RefusalCode } {
  const { world, avatar } = context;
  if (!world || !avatar) return refuse("not-on-island");
  if (!world.state.classes.has(CLASSROOM)) return refuse("no-class");
  const running = findClassOf(world, avatar);
  if (!running) return refuse("too-far");
  return { ok: true, world, avatar, running };
}

/**
 * Why somebody may not change what the screen of a place shows: only the
 * presenter may while a class runs there.
 */
export function refusePresenting(
  world: World,
  place: string,
  avatar: LiveAvatar | null,
): { readonly ok: false; readonly code: RefusalCode } | null {
  const running = world.state.classes.get(place);
  const mayPresent =
    running === undefined || (avatar !== null && isPresenter(running, avatar));
  return mayPresent ? null : refuse("not-presenter");
}

/** Who asks, if they lead the class around them; else why they may not change what it is shown. */
export function findPresenting(
  context: Pick<RequestContext, "world" | "avatar">,
): InClass | { readonly ok: false; readonly code: RefusalCode } {
  const here = findInClass(context);
  if (!here.ok) return here;
  return refusePresenting(here.world, CLASSROOM, here.avatar) ?? here;
}

/** Takes away what belongs to a class that is over; such entries lie by place and name their class. */
export function dropEnded(
  world: World,
  entries: {
    forEach(each: (entry: { class: string }, place: string) => void): void;
    delete(place: string): unknown;
  },
): void {
  const ended: string[] = [];
  entries.forEach((entry, place) => {
    if (world.state.classes.get(place)?.id !== entry.class) ended.push(place);
  });
  for (const place of ended) entries.delete(place);
}
