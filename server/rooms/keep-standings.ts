import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { may } from "../../shared/access/may.ts";
import {
  CLOSE_REMOVED,
  CLOSE_SENT_AWAY,
  CLOSE_SIGNED_OUT,
} from "../../shared/protocol/close-codes.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import { identityOf } from "../engagement/caller.ts";
import type { ServerClock } from "../engagement/server-clock.ts";
import {
  findSignInEnd,
  readStandings,
  type Standing,
} from "../people/read-standings.ts";
import type { Database } from "../storage/database.ts";
import type { IdleTimes } from "../people/sign-ins.ts";
import type { Islander } from "./islander.ts";
import type { Lines } from "./lines.ts";
import type { LiveWorld } from "./live-world.ts";

/** Why somebody can't stay; `null` when they can. */
export function findEnd(
  standing: Standing | undefined,
  signIn: string | undefined,
): { reason: string; closeCode: number } | null {
  if (!standing || !may(identityOf(standing.caller), "POST /api/join"))
    return { reason: "removed", closeCode: CLOSE_REMOVED };
  if (standing.keptOutUntil !== null)
    return { reason: "removed", closeCode: CLOSE_SENT_AWAY };
  const end = signIn && findSignInEnd(standing, signIn);
  return end ? { reason: end, closeCode: CLOSE_SIGNED_OUT } : null;
}

/**
 * Takes over how somebody stands now. Withdrawing consent ends their connection
 * in the log at that very instant, and nothing is written after it; giving it
 * again begins a new one.
 * @returns whether role or name are others than before
 */
export function adoptStanding(
  world: LiveWorld,
  lines: Lines,
  islander: Islander,
  { caller, withdrawnAt }: Standing,
): boolean {
  const before = islander.caller;
  const { line } = islander;
  if (before.consentsToActivity && !caller.consentsToActivity && line)
    world.record(islander, {
      name: "connection.closed",
      payload: { reason: "withdrawn" },
      ...(withdrawnAt ? { occurredAtMs: withdrawnAt.getTime() } : {}),
    });
  islander.caller = caller;
  if (!before.consentsToActivity && caller.consentsToActivity && line)
    lines.begin(islander, { ...line, connection: randomUUID() });
  islander.state.name = caller.name;
  islander.state.isStaff = isStaff(caller.role);
  const isChanged = before.role !== caller.role || before.name !== caller.name;
  if (isChanged) line?.client.send("me", describeMe(world, islander));
  return isChanged;
}

/** What a client is told of the person it belongs to. */
function describeMe(world: LiveWorld, { caller }: Islander) {
  return {
    name: caller.name,
    role: caller.role,
    isStaff: isStaff(caller.role),
    studyName: world.study.name,
  };
}

/** Reads how people stand in their study, in one query, and acts on what has changed. */
export async function keepStandings(
  world: LiveWorld,
  lines: Lines,
  services: {
    readonly database: Database;
    readonly clock: ServerClock;
    readonly config: IdleTimes;
    readonly log: Logger;
  },
  people: readonly Islander[],
  room: {
    dismiss(islander: Islander): void;
    changed(islander: Islander): void;
  },
): Promise<void> {
  const asked = people.map((islander) => ({ islander, line: islander.line }));
  const ids = people.map((each) => each.caller.membershipId);
  try {
    const now = services.clock.now();
    const standings = await readStandings(
      services.database.db,
      ids,
      now,
      services.config,
    );
    for (const { islander, line } of asked) {
      // Gone, or come anew with another sign-in, while we were reading.
      if (world.avatars.get(islander.id) !== islander) continue;
      if (islander.line !== line) continue;
      const standing = standings.get(islander.caller.membershipId);
      const end = findEnd(standing, line?.signIn);
      if (end) {
        lines.hangUp(islander, end.reason, end.closeCode);
        room.dismiss(islander);
      } else if (standing && adoptStanding(world, lines, islander, standing))
        room.changed(islander);
    }
  } catch (error) {
    services.log.error({ err: error }, "memberships not read");
  }
}
