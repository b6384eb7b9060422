import type { classFeature as declaration } from "../../shared/features/class.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { noteEntered, noteLeft } from "../classes/attendance.ts";
import { findRunningClass, noteClassPresenter } from "../classes/classes.ts";
import { findDoor } from "../classes/who-may-come.ts";
import { inTransaction } from "../storage/write.ts";
import { callRoll } from "./class/call-roll.ts";
import {
  followPresenter,
  isLed,
  isPresenter,
  keptMsOf,
  mayTakeLead,
  setPresenter,
} from "./class/lead.ts";
import { keepList } from "./class/keep-list.ts";
import { finishClass } from "./class/finish-class.ts";
import { listClasses } from "./class/list-classes.ts";
import { noteGone, noteJoined } from "./class/roll.ts";
import { listAttending, showRunning } from "./class/show-class.ts";
import { startClass } from "./class/start-class.ts";
import { watchClass } from "./class/watch-class.ts";
import type { LiveAvatar, RequestContext } from "./context.ts";
import { keepOut } from "./door.ts";
import { CLASSROOM, findInClass } from "./in-class.ts";
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
      if (!next?.state.isStaff || next.state.place !== CLASSROOM)
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
      const { running, avatar } = here;
      if (running.presenter === avatar.id && !running.isPresenterAway)
        return accept({});
      if (!mayTakeLead(running, avatar)) return refuse("presenter-there");
      await keepPresenter(context, running.id, avatar, "taken");
      setPresenter(running, avatar);
      return accept({});
    },

    roll: (_payload, context) => callRoll(context),

    watch: (_payload, context) => watchClass(context),
  },

  async tick(world, nowMs, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running) return;
    followPresenter(world, CLASSROOM, running, nowMs);
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
        { ...begun, door: await findDoor(database.db, begun.id) },
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
  async reached(world, { caller, state }, { isThere, atMs }, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running || state.place !== CLASSROOM) return;
    await inTransaction(database, (transaction) =>
      isThere
        ? noteEntered(
            transaction,
            running.id,
            [caller.membershipId],
            new Date(atMs),
          )
        : noteLeft(
            transaction,
            running.id,
            caller.membershipId,
            new Date(atMs),
          ),
    );
  },

  async moved(world, avatar, from, to, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running || from === to) return;
    const { membershipId } = avatar.caller;
    const now = new Date(world.nowMs());
    // A late tick tells of several moves at once: what counts is where one is by now.
    const isInside = to !== null && avatar.state.place === CLASSROOM;
    if (to === CLASSROOM && isInside) {
      noteJoined(world, avatar, running.id);
      await inTransaction(database, (transaction) =>
        noteEntered(transaction, running.id, listAttending([avatar]), now),
      );
      if (avatar.state.isStaff && !isLed(running)) {
        await noteClassPresenter(database.db, running.id, membershipId);
        setPresenter(running, avatar);
      }
    }
    if (from === CLASSROOM && !isInside) {
      noteGone(world, avatar, running.id);
      await noteLeft(database.db, running.id, membershipId, now);
    }
  },
};
