import type { RunningClass } from "../../shared/features/class.ts";
import { refuse, type RefusalCode } from "../../shared/protocol/refusals.ts";
import { isPresenter } from "./class/lead.ts";
import type { LiveAvatar, RequestContext, World } from "./context.ts";

/** Classes are held here. */
export const CLASSROOM = "classroom";

/** Somebody on the island in a place where a class runs. */
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
  const running = world.state.classes.get(CLASSROOM);
  if (!running) return refuse("no-class");
  if (avatar.state.place !== CLASSROOM) return refuse("too-far");
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
