import type { RunningClass } from "../../../shared/features/class.ts";
import type { Config } from "../../config.ts";
import type { LiveAvatar, World } from "../context.ts";
import { takesPart } from "./on-the-way.ts";

/** Who leads a class, by membership: it outlives a lost line and a restart, as an avatar's id does not. */
interface Lead {
  /** Who started the class; may take it back at any time. */
  readonly host: string;
  /** "" while nobody leads. */
  presenter: string;
  /** Since when the presenter is not in the room; `null` while they are. */
  awaySinceMs: number | null;
  /** So long the class waits for its presenter. */
  readonly keptMs: number;
}

const leads = new WeakMap<RunningClass, Lead>();

/** Who can be handed a class: staff, and a guest, whom the door lets into their own class alone. */
export const canLead = ({ state }: LiveAvatar): boolean =>
  state.isStaff || state.isGuest;

/** So long a class waits for its presenter, in milliseconds. */
export const keptMsOf = (
  config: Pick<Config, "presenterKeptSeconds">,
): number => config.presenterKeptSeconds * 1000;

/** Notes who leads a class that runs from now on, or goes on after a restart. */
export function beginLead(
  running: RunningClass,
  lead: Pick<Lead, "host" | "presenter" | "keptMs">,
): void {
  leads.set(running, { ...lead, awaySinceMs: null });
}

/**
 * Whether somebody leads a class. By membership, for after a restart the live
 * state names their avatar only from the next tick on.
 */
export function isPresenter(running: RunningClass, who: LiveAvatar): boolean {
  return leads.get(running)?.presenter === who.caller.membershipId;
}

/** Gives the lead to somebody in the room. */
export function setPresenter(running: RunningClass, to: LiveAvatar): void {
  const lead = leads.get(running);
  if (!lead) return;
  lead.presenter = to.caller.membershipId;
  lead.awaySinceMs = null;
  running.presenter = to.id;
  running.presenterName = to.state.name;
  running.isPresenterAway = false;
}

/** Whether a class has its presenter, also one whose avatar is not here yet after a restart. */
export const isLed = (running: RunningClass): boolean =>
  leads.get(running)?.presenter !== "";

/**
 * Whether somebody may take the lead: whoever started the class at any time,
 * other staff while the presenter is a guest, is away, or nobody leads.
 */
export function mayTakeLead(
  { avatars }: Pick<World, "avatars">,
  running: RunningClass,
  who: LiveAvatar,
): boolean {
  return (
    running.presenter === "" ||
    running.isPresenterAway ||
    avatars.get(running.presenter)?.state.isStaff === false ||
    leads.get(running)?.host === who.caller.membershipId
  );
}

/** Follows the presenter: away, back, away for too long, or no longer of the staff. */
export function followPresenter(
  world: World,
  place: string,
  running: RunningClass,
  nowMs: number,
): void {
  const lead = leads.get(running);
  if (!lead || lead.presenter === "") return;
  const known = world.avatars.get(running.presenter);
  const avatar =
    known?.caller.membershipId === lead.presenter
      ? known
      : [...world.avatars.values()].find(
          ({ caller }) => caller.membershipId === lead.presenter,
        );
  if (
    avatar?.state.connected &&
    canLead(avatar) &&
    takesPart(world, place, running, avatar)
  ) {
    setPresenter(running, avatar);
    return;
  }
  lead.awaySinceMs ??= nowMs;
  running.isPresenterAway = true;
  const isDemoted = avatar !== undefined && !canLead(avatar);
  if (!isDemoted && nowMs - lead.awaySinceMs < lead.keptMs) return;
  lead.presenter = "";
  running.presenter = "";
  running.presenterName = "";
}
