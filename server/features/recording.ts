import {
  ClassRecording,
  type recording as declaration,
} from "../../shared/features/recording.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { appendAudit } from "../audit/append-audit.ts";
import { readRecording } from "../classes/read-recording.ts";
import {
  beginRecording,
  findRunningRecording,
  listRecordings,
  removeRecording,
  stopRecording,
} from "../classes/recordings.ts";
import { listOpenConsents } from "../people/consents.ts";
import { noteRecordingRemoved } from "../people/taken-back.ts";
import { findShownFilms } from "./find-shown-films.ts";
import { readerOf } from "./reader-of.ts";
import type { World } from "./context.ts";
import { CLASSROOM, dropEnded, findInClass } from "./in-class.ts";
import { agreeToRecording, isAskedFor } from "./recording/agree.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

function show(world: World, classId: string, since: Date): void {
  const shown = new ClassRecording();
  shown.class = classId;
  shown.since = since.getTime();
  world.state.recordings.set(CLASSROOM, shown);
}

/** Recordings of classes. They hold when it was recorded; the rest is read from log and ledgers. */
export const recording: ServerFeature<typeof declaration> = {
  requests: {
    async start(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      if (!(await isAskedFor(context.database.db, context.caller.studyId)))
        return refuse("recording-not-asked");
      const { world, running } = here;
      const now = new Date(context.nowMs);
      const { membershipId } = context.caller;
      await context.commit(async (transaction, record) => {
        const which = { classId: running.id, membershipId, now };
        if (await beginRecording(transaction, which))
          record({ name: "recording.started", class: running.id });
        return {};
      });
      show(world, running.id, now);
      return accept({});
    },

    async stop(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const { world, running } = here;
      const now = new Date(context.nowMs);
      await context.commit(async (transaction, record) => {
        if (await stopRecording(transaction, running.id, now))
          record({ name: "recording.stopped", class: running.id });
        return {};
      });
      world.state.recordings.delete(CLASSROOM);
      return accept({});
    },

    async mine(_payload, context) {
      const { database, caller } = context;
      const given = await listOpenConsents(database.db, caller.membershipId);
      return accept({
        isAsked: await isAskedFor(database.db, caller.studyId),
        isGiven: given.some(({ scope }) => scope === "recording"),
      });
    },

    agree: agreeToRecording,

    async list(_payload, context) {
      const { database, nowMs } = context;
      const found = await listRecordings(database.db, readerOf(context), nowMs);
      return accept({ recordings: found.map(({ summary }) => summary) });
    },

    async open({ class: id }, context) {
      const { database, nowMs } = context;
      const reader = readerOf(context);
      const [found] = await listRecordings(database.db, reader, nowMs, id);
      if (!found) return refuse("not-found");
      await context.commit((_, record) => {
        record({ name: "recording.opened", class: id });
        return {};
      });
      return accept({});
    },

    async read({ class: id }, context) {
      const { database, nowMs } = context;
      const reader = readerOf(context);
      const read = await readRecording(database.db, reader, id, nowMs);
      if (!read) return refuse("not-found");
      const ids = read.moments.flatMap((each) =>
        each.kind === "film" ? [each.film] : [],
      );
      return accept({ ...read, films: await findShownFilms(context, ids) });
    },

    async remove({ class: id }, context) {
      const { caller, config, database, nowMs, world } = context;
      const [found] = await listRecordings(
        database.db,
        readerOf(context),
        nowMs,
        id,
      );
      if (!found) return refuse("not-found");
      await noteRecordingRemoved(config.dataDir, id, new Date(nowMs));
      await context.commit(async (transaction, record) => {
        if (!(await removeRecording(transaction, caller.studyId, id)))
          throw new RefusedInside("not-found");
        record({ name: "recording.removed", class: id });
        await appendAudit(transaction, {
          action: "recording.removed",
          actor: caller.accountId,
          study: caller.studyId,
          object: id,
          detail: {},
          at: new Date(nowMs),
        });
        return {};
      });
      if (world?.state.recordings.get(CLASSROOM)?.class === id)
        world.state.recordings.delete(CLASSROOM);
      return accept({});
    },
  },

  /** With the class its recording ends. */
  tick: (world) => dropEnded(world, world.state.recordings),

  async restore(world, database) {
    const running = world.state.classes.get(CLASSROOM);
    if (!running) return;
    const since = await findRunningRecording(database.db, running.id);
    if (since) show(world, running.id, since);
  },
};
