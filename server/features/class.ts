import type { classFeature as declaration } from "../../shared/features/class.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { isClassPlace } from "../../shared/features/class/is-class-place.ts";
import { noteEntered, noteLeft } from "../classes/attendance.ts";
import { findRunningClass, noteClassPresenter } from "../classes/classes.ts";
import { findDoor } from "../classes/who-may-come.ts";
import { inTransaction } from "../storage/write.ts";
import { callRoll } from "./class/call-roll.ts";
import {
  comeIn,
  goOut,
  stopLateWalkers,
  stopWalking,
} from "./class/come-and-go.ts";
import {
  canLead,
  followPresenter,
  isPresenter,
  keptMsOf,
  mayTakeLead,
  setPresenter,
} from "./class/lead.ts";
import { keepList } from "./class/keep-list.ts";
import { finishClass } from "./class/finish-class.ts";
import { listClasses } from "./class/list-classes.ts";
import { showRunning } from "./class/show-class.ts";
import { startClass } from "./class/start-class.ts";
import { findTrip, walkClass } from "./class/walk-class.ts";
import { watchClass } from "./class/watch-class.ts";
import type { LiveAvatar, RequestContext } from "./context.ts";
import { keepOut } from "./door.ts";
import { CLASSROOM, findInClass, isInClass } from "./in-class.ts";
import type { ServerFeature } from "./server-feature.ts";

/** Keeps who leads from now on. */
async function keepPresenter(
  context: RequestContext,
  classId: string,
  { caller }: LiveAvatar,
  how: "given" | "taken",
): Promise<void> {
  await context.commit(async (transaction, record) => {
    await noteClassPresenter(transaction, classId, caller.membershipId);
    record({ name: "class.handed-over", class: classId, payload: { how } });
    return {};
  });
}

/** Starting, leading and ending a class, and who is in it. */
export const classFeature: ServerFeature<typeof declaration> = {
  requests: {
    list: (_payload, context) => listClasses(context),

    start: startClass,

    end: (_payload, context) => finishClass(context),

    async handOver({ avatar: to }, context) {
      const next = context.world?.avatars.get(to);
      if (
        !context.world ||
        !next ||
        !canLead(next) ||
        !isInClass(context.world, next)
      )
        return refuse("not-found");
      const here = findInClass(context);
      if (!here.ok) return here;
      const { running, avatar } = here;
      if (!isPresenter(running, avatar)) return refuse("not-presenter");
      await keepPresenter(context, running.id, next, "given");
      setPresenter(running, next);
      return accept({ name: next.state.name });
    },

    async takeLead(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const { world, running, avatar } = here;
      if (running.presenter === avatar.id && !running.isPresenterAway)
        return accept({});
      if (!mayTakeLead(world, running, avatar))
        return refuse("presenter-there");
      await keepPresenter(context, running.id, avatar, "taken");
      setPresenter(running, avatar);
      return accept({});
    },

    walk: walkClass,

    roll: (_payload, context) => callRoll(context),

    watch: (_payload, context) => watchClass(context),
  },

  async tick(world, nowMs, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running) return;
    followPresenter(world, CLASSROOM, running, nowMs);
    await stopLateWalkers(world, running, nowMs, database);
    await keepList(world, running, nowMs, database);
  },

  async restore(world, database, config) {
    const begun = await findRunningClass(
      database.db,
      world.study.id,
      CLASSROOM,
      world.nowMs(),
    );
    if (begun)
      showRunning(
        world,
        {
          ...begun,
          door: await findDoor(database.db, begun.id),
          ...(await findTrip(database.db, begun.id)),
        },
        {
          host: begun.hostMembershipId,
          presenter: begun.presenterMembershipId,
          keptMs: keptMsOf(config),
        },
      );
  },

  /** Who no longer leads is no longer shown as leading. */
  changed(world, avatar) {
    keepOut(world, avatar);
    const running = world.state.classes.get(CLASSROOM);
    if (running?.presenter === avatar.id)
      followPresenter(world, CLASSROOM, running, world.nowMs());
  },

  /** Attendance goes with the line: time away shows as such. */
  async reached(world, avatar, { isThere, atMs }, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running) return;
    if (!isThere) await stopWalking(world, running, avatar, database);
    if (!isClassPlace(CLASSROOM, running, avatar.state.place)) return;
    const { membershipId } = avatar.caller;
    const at = new Date(atMs);
    await inTransaction(database, (transaction) =>
      isThere
        ? noteEntered(transaction, running.id, [membershipId], at)
        : noteLeft(transaction, running.id, membershipId, at),
    );
  },

  async moved(world, avatar, from, to, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running || from === to) return;
    const isThere = (place: string): boolean =>
      isClassPlace(CLASSROOM, running, place);
    // A late tick tells of several moves at once: what counts is where one is by now.
    if (to !== null && isThere(avatar.state.place)) {
      if (isThere(to)) await comeIn(world, running, [avatar], database);
    } else if (from !== null && isThere(from))
      await goOut(world, running, avatar, { from, to }, database);
    else if (to === null) await stopWalking(world, running, avatar, database);
  },
};
