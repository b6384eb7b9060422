import type { LogEvent } from "../event-record.ts";

/** Rows that the machine writes, or that another person causes. */
const NOT_INPUT: ReadonlySet<string> = new Set([
  "connection.dropped",
  "connection.resumed",
  "connection.closed",
  "presence.recorded",
  "item.received",
  "media.progressed",
  "voice.spoke",
  "mail.sent",
  "member.joined",
  "member.left",
  "arm.assigned",
]);

/** Whether a person did something at that moment with hand or key. */
export function isHumanInput(event: LogEvent): boolean {
  return !NOT_INPUT.has(event.name) && !isStillSample(event);
}

/** A position taken of an avatar at rest. */
export function isStillSample({ name, payload }: LogEvent): boolean {
  return name === "position.sampled" && payload["still"] === true;
}
