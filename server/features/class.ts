import {
  RunningClass,
  type classFeature as declaration,
} from "../../shared/features/class.ts";
import { checkText } from "../../shared/protocol/check-text.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { countAttended, noteEntered, noteLeft } from "../classes/attendance.ts";
import {
  beginPlannedClass,
  endClass,
  findRunningClass,
  listClasses,
  planClass,
} from "../classes/classes.ts";
import type { LiveAvatar, World } from "./context.ts";
import { closeRoll, noteGone, noteJoined } from "./class/roll.ts";
import { CLASSROOM } from "./in-class.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

const DAY_MS = 86_400_000;
const DEFAULT_MINUTES = 60;
const TITLE_LIMITS = { maxGraphemes: 80, maxBytes: 400 };

const inClassroom = (world: World): LiveAvatar[] =>
  [...world.avatars.values()].filter(
    (avatar) => avatar.state.place === CLASSROOM,
  );

function showRunning(
  world: World,
  begun: { id: string; title: string; startedAt: Date },
  presenter: LiveAvatar | undefined,
): void {
  const running = new RunningClass();
  running.id = begun.id;
  running.title = begun.title;
  running.startedAt = begun.startedAt.getTime();
  running.presenter = presenter?.id ?? "";
  running.presenterName = presenter?.state.name ?? "";
  world.state.classes.set(CLASSROOM, running);
}

/** Starting and ending a class, and who is in it. */
export const classFeature: ServerFeature<typeof declaration> = {
  requests: {
    async list(_payload, context) {
      const classes = await listClasses(
        context.database.db,
        context.caller.studyId,
        new Date(context.nowMs - DAY_MS / 2),
        new Date(context.nowMs + 7 * DAY_MS),
      );
      return accept({ classes });
    },

    async start({ class: plannedId, title }, context) {
      const { world, avatar, caller } = context;
      if (!world || !avatar) return refuse("not-on-island");
      if (avatar.state.place !== CLASSROOM) return refuse("too-far");
      if (world.state.classes.has(CLASSROOM)) return refuse("class-running");
      if (!plannedId && !title) return refuse("bad-shape");
      const fault = title === undefined ? null : checkText(title, TITLE_LIMITS);
      if (fault) return refuse(fault);
      const now = new Date(context.nowMs);
      const begun = await context.commit(async (transaction, record) => {
        const id =
          plannedId ??
          (await planClass(transaction, {
            studyId: caller.studyId,
            place: CLASSROOM,
            title: title ?? "",
            startsAt: now,
            minutes: DEFAULT_MINUTES,
            now,
          }));
        const found = await beginPlannedClass(transaction, {
          id,
          studyId: caller.studyId,
          presenterMembershipId: caller.membershipId,
          now,
        });
        if (!found) throw new RefusedInside("not-found");
        await noteEntered(
          transaction,
          id,
          inClassroom(world).map((each) => each.caller.membershipId),
          now,
        );
        record({ name: "class.started", class: id });
        return { id, title: found.title };
      });
      showRunning(world, { ...begun, startedAt: now }, avatar);
      const present = inClassroom(world);
      for (const each of present) noteJoined(world, each, begun.id);
      // Also whoever came in while the start was being written.
      await noteEntered(
        context.database.db,
        begun.id,
        present.map((each) => each.caller.membershipId),
        now,
      );
      world.tell("class.started", begun);
      return accept({ id: begun.id });
    },

    async end(_payload, context) {
      const { world } = context;
      const running = world?.state.classes.get(CLASSROOM);
      if (!world || !running) return refuse("no-class");
      const { id } = running;
      const now = new Date(context.nowMs);
      const present = inClassroom(world);
      const reply = await context.commit(async (transaction, record) => {
        // The next tick would have noticed whoever came in since the last one.
        await noteEntered(
          transaction,
          id,
          present.map((each) => each.caller.membershipId),
          now,
        );
        await endClass(transaction, id, now);
        record({ name: "class.ended", class: id });
        return { attended: await countAttended(transaction, id) };
      });
      world.state.classes.delete(CLASSROOM);
      for (const each of present) noteJoined(world, each, id);
      closeRoll(world, id);
      world.tell("class.ended", { id });
      return accept(reply);
    },
  },

  async restore(world, database) {
    const begun = await findRunningClass(
      database.db,
      world.study.id,
      CLASSROOM,
      world.nowMs(),
    );
    if (begun) showRunning(world, begun, undefined);
  },

  /** Who no longer leads is no longer shown as leading. */
  changed(world, avatar) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running || running.presenter !== avatar.id) return;
    if (avatar.state.isStaff) running.presenterName = avatar.state.name;
    else running.presenter = "";
  },

  async moved(world, avatar, from, to, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running || from === to) return;
    const { membershipId } = avatar.caller;
    const now = new Date(world.nowMs());
    if (to === CLASSROOM) {
      noteJoined(world, avatar, running.id);
      await noteEntered(database.db, running.id, [membershipId], now);
      if (avatar.state.isStaff && running.presenter === "") {
        running.presenter = avatar.id;
        running.presenterName = avatar.state.name;
      }
    }
    if (from === CLASSROOM) {
      noteGone(world, avatar, running.id);
      await noteLeft(database.db, running.id, membershipId, now);
      if (running.presenter === avatar.id) running.presenter = "";
    }
  },
};
