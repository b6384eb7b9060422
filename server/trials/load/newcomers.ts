import { setTimeout as sleep } from "node:timers/promises";
import { Visitor } from "../../testing/visitor.ts";

const PAUSE_MS = 300;
const RETRY_MS = 200;

/** Signs in at another device again and again, and out at every second one. */
export class Newcomers {
  readonly #url: string;
  readonly #token: string;
  /** Cookies that were given out, and whether they have to open the door. */
  readonly #cookies = new Map<string, boolean>();
  #signIns = 0;
  #isOver = false;
  #life: Promise<void> = Promise.resolve();

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  begin(): void {
    this.#life = (async () => {
      while (!this.#isOver) {
        const device = new Visitor(this.#url);
        await this.#untilDone(() => device.signIn(this.#token));
        this.#signIns += 1;
        this.#cookies.set(device.cookie, true);
        if (this.#signIns % 2 === 0) {
          const { cookie } = device;
          await this.#untilDone(async () => {
            device.cookie = cookie;
            const { status } = await device.post("/api/sign-out", {});
            if (status !== 200) throw new Error(`sign-out gave ${status}`);
          });
          this.#cookies.set(cookie, false);
        }
        await sleep(PAUSE_MS);
      }
    })();
  }

  get signIns(): number {
    return this.#signIns;
  }

  /** Stops, and throws unless every door is as it was acknowledged. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#life;
    for (const [cookie, opens] of this.#cookies) {
      const response = await fetch(`${this.#url}/api/me`, {
        headers: { cookie },
      });
      const { signedIn } = (await response.json()) as { signedIn: boolean };
      if (signedIn !== opens)
        throw new Error(`a cookie that ${opens ? "opens" : "is signed out"}`);
    }
  }

  async #untilDone(work: () => Promise<void>): Promise<void> {
    for (;;)
      try {
        return await work();
      } catch {
        await sleep(RETRY_MS);
      }
  }
}
