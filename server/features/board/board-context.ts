import { POST_LIMITS, TITLE_LIMITS } from "../../../shared/features/board.ts";
import { checkText } from "../../../shared/protocol/check-text.ts";
import type { RefusalCode } from "../../../shared/protocol/refusals.ts";
import { isStaff } from "../../../shared/protocol/roles.ts";
import type { BoardReader } from "../../conversations/board-sight.ts";
import { isTangled } from "../../conversations/render-post.ts";
import type { RequestContext } from "../context.ts";

/** The caller as somebody who reads the board. */
export const readerOf = ({ caller }: RequestContext): BoardReader => ({
  membershipId: caller.membershipId,
  studyId: caller.studyId,
  isStaff: isStaff(caller.role),
});

/** Why words can't go onto the board, or `null`. A reply has no title. */
export function checkWords(words: {
  readonly title?: string | undefined;
  readonly text: string;
}): RefusalCode | null {
  const { title, text } = words;
  const fault =
    (title === undefined ? null : checkText(title, TITLE_LIMITS)) ??
    checkText(text, POST_LIMITS);
  if (fault) return fault;
  return isTangled(text) ? "too-tangled" : null;
}

/** Tells everybody on the island that a thread has changed; it carries no words. */
export function tellChanged(context: RequestContext, thread: string): void {
  const { world, caller } = context;
  world?.tell(
    "board.changed",
    { thread },
    () => true,
    world.avatarOf(caller.accountId),
  );
}
