import { checkText } from "../../../shared/protocol/check-text.ts";
import {
  accept,
  type Outcome,
  refuse,
} from "../../../shared/protocol/refusals.ts";
import type { PayloadOf, ReplyOf } from "../../../shared/protocol/requests.ts";
import { noteEntered } from "../../classes/attendance.ts";
import { beginPlannedClass, planClass } from "../../classes/classes.ts";
import { findDoor } from "../../classes/who-may-come.ts";
import { inTransaction } from "../../storage/write.ts";
import type { RequestContext } from "../context.ts";
import { mayEnter } from "../door.ts";
import { CLASSROOM, listInClass } from "../in-class.ts";
import { RefusedInside } from "../refused-inside.ts";
import { keptMsOf } from "./lead.ts";
import { listAttending } from "./come-and-go.ts";
import { noteJoined } from "./roll.ts";
import { showRunning } from "./show-class.ts";

const DEFAULT_MINUTES = 60;
const TITLE_LIMITS = { maxGraphemes: 80, maxBytes: 400 };

/** Starts a planned class, or one that nobody had planned, in the classroom around who asks; they lead it. */
export async function startClass(
  { class: plannedId, title }: PayloadOf<"class.start">,
  context: RequestContext,
): Promise<Outcome<ReplyOf<"class.start">>> {
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
    record({ name: "class.started", class: id });
    return { id, ...found };
  });
  const door = await findDoor(context.database.db, begun.id);
  showRunning(
    world,
    { ...begun, door, at: CLASSROOM, hasWalked: false, startedAt: now },
    {
      host: caller.membershipId,
      presenter: caller.membershipId,
      keptMs: keptMsOf(context.config),
    },
  );
  const present = listInClass(world);
  for (const each of present) noteJoined(world, each, begun.id);
  // Also whoever came in while the start was being written.
  await inTransaction(context.database, (transaction) =>
    noteEntered(transaction, begun.id, listAttending(present), now),
  );
  const { id, title: shownTitle } = begun;
  world.tell("class.started", { id, title: shownTitle }, ({ caller }) =>
    mayEnter(world, caller, CLASSROOM),
  );
  return accept({ id });
}
