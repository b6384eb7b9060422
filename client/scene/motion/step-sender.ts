import { TICK_HZ } from "../../../shared/simulation/constants.ts";
import type { Position, PositionSource } from "../position-source.ts";

/** A turn on the spot smaller than the wire can tell is no news. */
const TURN_NEWS_RAD = (2 * Math.PI) / 256;
const MOVE_NEWS_M = 0.002;

/** Tells the server of the own avatar: at most once a tick, only on a change, and once more at rest. */
export class StepSender {
  readonly #send: PositionSource["sendStep"];
  #sent: Position | null = null;
  #sentMoving = false;
  #sentAtMs = -Infinity;

  constructor(send: PositionSource["sendStep"]) {
    this.#send = send;
  }

  /** What the server knows without being told: where it set the avatar down. */
  reset(position: Position): void {
    this.#sent = position;
    this.#sentMoving = false;
  }

  tell(position: Position, moving: boolean, nowMs: number): void {
    if (nowMs - this.#sentAtMs < 1000 / TICK_HZ - 1) return;
    if (moving === this.#sentMoving && !this.#isNews(position)) return;
    const { x, z, headingRad } = position;
    this.#sent = { x, z, headingRad };
    this.#sentMoving = moving;
    this.#sentAtMs = nowMs;
    this.#send(this.#sent, moving);
  }

  #isNews(position: Position): boolean {
    const sent = this.#sent;
    return (
      sent === null ||
      Math.hypot(position.x - sent.x, position.z - sent.z) > MOVE_NEWS_M ||
      Math.abs(position.headingRad - sent.headingRad) > TURN_NEWS_RAD
    );
  }
}
