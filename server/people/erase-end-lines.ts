import { setTimeout as pause } from "node:timers/promises";
import type { Recorder } from "../engagement/recorder.ts";
import type { Traces } from "./erase-traces.ts";
import { tellMembershipChanged } from "./membership-changes.ts";

/** How long the island is given to let somebody go and to write that down. */
const GOODBYE_MS = 500;

/**
 * Makes the way by which an erasure takes people off the running island of this process, and waits for the
 * last rows of theirs, so that none comes after the deletion.
 */
export function makeEndLines(
  recorder: Pick<Recorder, "flush">,
): (traces: Traces) => Promise<void> {
  return async ({ accountId, memberships }) => {
    for (const { membershipId, studyId } of memberships)
      tellMembershipChanged({
        accountId,
        membershipId,
        studyId,
        what: "ended",
      });
    await pause(GOODBYE_MS);
    await recorder.flush();
  };
}
