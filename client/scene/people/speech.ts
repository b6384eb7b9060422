import type { App } from "../../interface/app.ts";

/** As long as one would take to say it. */
const CHARACTER_MS = 65;
const SHORTEST_MS = 1400;
const LONGEST_MS = 9000;

/** Who speaks just now, to judge by the texts that are heard. */
export class Speech {
  readonly #untilMs = new Map<string, number>();
  readonly #stop: () => void;
  #last = "";

  constructor(app: Pick<App, "onNotice">) {
    this.#stop = app.onNotice("chat.message", ({ avatar, text }) => {
      const lengthMs = Math.min(
        LONGEST_MS,
        Math.max(SHORTEST_MS, text.length * CHARACTER_MS),
      );
      this.#untilMs.set(avatar, performance.now() + lengthMs);
      this.#last = avatar;
    });
  }

  isSpeaking(avatar: string, nowMs: number): boolean {
    const untilMs = this.#untilMs.get(avatar);
    if (untilMs === undefined) return false;
    if (untilMs > nowMs) return true;
    this.#untilMs.delete(avatar);
    return false;
  }

  /** Whom one listens to: the last who began, while they speak; "" where nobody does. */
  speaker(nowMs: number): string {
    return this.isSpeaking(this.#last, nowMs) ? this.#last : "";
  }

  dispose(): void {
    this.#stop();
  }
}
