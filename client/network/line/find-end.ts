import {
  CLOSE_ELSEWHERE,
  CLOSE_REMOVED,
  CLOSE_SENT_AWAY,
  CLOSE_SIGNED_OUT,
  CLOSE_TOO_FAST,
} from "../../../shared/protocol/close-codes.ts";
import type { LineStatus } from "../../interface/app.ts";

/** Lines that the server ended for a reason; coming again by itself would be of no use. */
const ENDED_BY: ReadonlyMap<number, LineStatus> = new Map([
  [CLOSE_ELSEWHERE, "elsewhere"],
  [CLOSE_REMOVED, "removed"],
  [CLOSE_SENT_AWAY, "sent-away"],
  [CLOSE_SIGNED_OUT, "signed-out"],
  [CLOSE_TOO_FAST, "too-fast"],
]);

/** The state in which a line rests after the server ended it; `undefined` when it is to be opened again. */
export function findEnd(closeCode: number): LineStatus | undefined {
  return ENDED_BY.get(closeCode);
}

/** Whether the door stays shut because staff asked the person to leave for now. */
export function isSentAway(body: unknown): boolean {
  return (
    typeof body === "object" &&
    body !== null &&
    "code" in body &&
    body.code === "sent-away"
  );
}
