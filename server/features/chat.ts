import {
  type chat as declaration,
  type Channel,
  HEARING_DISTANCE_M,
  MESSAGE_MAX_BYTES,
  MESSAGE_MAX_GRAPHEMES,
} from "../../shared/features/chat.ts";
import { checkText, countGraphemes } from "../../shared/protocol/check-text.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { appendAudit } from "../audit/append-audit.ts";
import {
  findReadable,
  hideMessage,
  removeMessage,
} from "../conversations/keep-order.ts";
import { keepMessage, readHistory } from "../conversations/messages.ts";
import type { LiveAvatar, World } from "./context.ts";
import { CLASSROOM, isInClass } from "./in-class.ts";
import { hasFloor } from "./has-floor.ts";
import { RefusedInside } from "./refused-inside.ts";
import type { ServerFeature } from "./server-feature.ts";

/** What one has heard longer ago belongs to another visit. */
const VISIT_MS = 30 * 60_000;

/** Those who can read what an avatar says on a channel just now, itself left out. */
function findHearers(
  world: World,
  speaker: LiveAvatar,
  channel: Channel,
): LiveAvatar[] {
  return [...world.avatars.values()].filter((other) => {
    if (other.id === speaker.id) return false;
    // The class is led by staff, and its answers have to be understood by all.
    if (channel === "class") return isInClass(world, other);
    // A table hears itself, and the rest of the room does not hear it.
    if (other.part.table !== speaker.part.table) return false;
    if (speaker.part.table > 0) return !world.areApart(other, speaker);
    return (
      !world.areApart(other, speaker) &&
      other.state.place === speaker.state.place &&
      Math.hypot(other.x - speaker.x, other.z - speaker.z) <= HEARING_DISTANCE_M
    );
  });
}

/** Talk in writing, nearby and in class. */
export const chat: ServerFeature<typeof declaration> = {
  requests: {
    async send({ channel, text }, context) {
      const { world, avatar, caller } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const fault = checkText(text, {
        maxGraphemes: MESSAGE_MAX_GRAPHEMES,
        maxBytes: MESSAGE_MAX_BYTES,
      });
      if (fault) return refuse(fault);
      const running = world.state.classes.get(CLASSROOM);
      if (channel === "class") {
        if (!running) return refuse("no-class");
        if (!isInClass(world, avatar)) return refuse("too-far");
      }
      if (running && !hasFloor(world, avatar)) return refuse("no-floor");
      const hearers = findHearers(world, avatar, channel);
      const words = text.trim();
      const reply = await context.commit(async (transaction, record) => {
        const message = await keepMessage(transaction, {
          id: context.requestId,
          studyId: caller.studyId,
          channel,
          place: avatar.state.place,
          classId: channel === "class" && running ? running.id : null,
          senderMembershipId: caller.membershipId,
          senderName: caller.name,
          senderIsStaff: avatar.state.isStaff,
          avatar: avatar.id,
          hearers: hearers.map((hearer) => hearer.caller.membershipId),
          text: words,
          sentAt: new Date(context.nowMs),
        });
        record({
          name: "message.sent",
          ...(channel === "class" && running ? { class: running.id } : {}),
          payload: {
            channel,
            chars: countGraphemes(words),
            hearers: hearers.length,
          },
        });
        return { message, hearers: hearers.length };
      });
      // Who speaks is told too: their own screen shows them speaking.
      const heard = new Set([avatar.id, ...hearers.map(({ id }) => id)]);
      world.tell(
        "chat.message",
        reply.message,
        (other) => heard.has(other.id),
        channel === "nearby" ? avatar : undefined,
      );
      return accept(reply);
    },

    async history({ channel, afterSeq }, context) {
      const { world, avatar, caller } = context;
      if (!world || !avatar) return refuse("not-on-island");
      const running = world.state.classes.get(CLASSROOM);
      if (channel === "class" && !isInClass(world, avatar))
        return accept({ messages: [] });
      const messages = await readHistory(context.database.db, {
        studyId: caller.studyId,
        membershipId: caller.membershipId,
        channel,
        classId: running?.id ?? null,
        afterSeq,
        since: new Date(context.nowMs - VISIT_MS),
      });
      return accept({ messages });
    },

    async hide({ message }, context) {
      const { caller, database, nowMs } = context;
      const found = await findReadable(database.db, caller, message);
      if (!found) return refuse("not-found");
      await context.commit(async (transaction) => {
        await hideMessage(
          transaction,
          caller.membershipId,
          message,
          new Date(nowMs),
        );
        return {};
      });
      return accept({});
    },

    async remove({ message }, context) {
      const { caller, nowMs, world } = context;
      await context.commit(async (transaction) => {
        const at = new Date(nowMs);
        const removed = await removeMessage(
          transaction,
          caller.studyId,
          message,
          at,
        );
        if (!removed) throw new RefusedInside("not-found");
        await appendAudit(transaction, {
          action: "message.removed",
          actor: caller.accountId,
          study: caller.studyId,
          object: message,
          detail: { sender: removed.senderAccountId },
          at,
        });
        return {};
      });
      world?.tell("chat.removed", { message });
      return accept({});
    },
  },
};
