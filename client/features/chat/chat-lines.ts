import type { Channel, Message } from "../../../shared/features/chat.ts";
import type { RefusalCode } from "../../../shared/protocol/refusals.ts";

/** A message that is on the island. */
export interface SentLine {
  readonly state: "sent";
  readonly key: string;
  readonly message: Message;
}

/** A text of one's own that is not, or not yet. */
export interface OwnLine {
  readonly state: "sending" | "failed";
  readonly key: string;
  readonly channel: Channel;
  readonly text: string;
  /** Why it was turned down; absent while it is on its way. */
  readonly code?: RefusalCode;
}

export type ChatLine = SentLine | OwnLine;

/** Whoever stays for a whole evening keeps the latest of it; the rest can't be read on a screen anyway. */
export const LINES_MAX = 400;

/** The latest messages in order of commit, then what is still on its way, in order of writing. */
export function mergeMessages(
  lines: readonly ChatLine[],
  arrived: readonly Message[],
): readonly ChatLine[] {
  const byId = new Map<string, SentLine>();
  for (const line of lines)
    if (line.state === "sent") byId.set(line.message.id, line);
  for (const message of arrived)
    byId.set(message.id, { state: "sent", key: message.id, message });
  return [
    ...[...byId.values()]
      .sort((a, b) => a.message.seq - b.message.seq)
      .slice(-LINES_MAX),
    ...lines.filter((line) => line.state !== "sent"),
  ];
}

/** Adds a text that has just been sent off. */
export function addSending(
  lines: readonly ChatLine[],
  line: {
    readonly key: string;
    readonly channel: Channel;
    readonly text: string;
  },
): readonly ChatLine[] {
  return [
    ...lines.filter(({ key }) => key !== line.key),
    { ...line, state: "sending" },
  ];
}

/** Marks a text as turned down; it stays to be sent again. */
export function markFailed(
  lines: readonly ChatLine[],
  key: string,
  code: RefusalCode,
): readonly ChatLine[] {
  return lines.map((line) =>
    line.key === key && line.state !== "sent"
      ? { ...line, state: "failed", code }
      : line,
  );
}

/** Takes one's own text away, since it has arrived or is not wanted any more. */
export function dropOwn(
  lines: readonly ChatLine[],
  key: string,
): readonly ChatLine[] {
  return lines.filter((line) => line.state === "sent" || line.key !== key);
}

/**
 * Takes away the oldest text on its way that this message is, so that it is not
 * seen twice when the notice of it comes before the reply.
 */
export function settleByMessage(
  lines: readonly ChatLine[],
  message: Message,
): readonly ChatLine[] {
  const mine = lines.find(
    (line) =>
      line.state === "sending" &&
      line.channel === message.channel &&
      line.text === message.text,
  );
  return mine === undefined ? lines : dropOwn(lines, mine.key);
}

/** The lines of one channel. */
export function linesOf(
  lines: readonly ChatLine[],
  channel: Channel,
): readonly ChatLine[] {
  return lines.filter(
    (line) =>
      (line.state === "sent" ? line.message.channel : line.channel) === channel,
  );
}
