import { randomUUID } from "node:crypto";
import { ROUTES } from "../../../shared/access/table.ts";
import { STEP_MESSAGE } from "../../../shared/protocol/movement.ts";
import { REFUSAL_CODES } from "../../../shared/protocol/refusals.ts";
import type { RequestName } from "../../../shared/protocol/requests.ts";
import { type Things, SAMPLES } from "../../access/testing/request-samples.ts";
import { PEOPLE_REFUSAL_CODES } from "../../people/people-outcome.ts";
import type { TestIsland } from "../../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";
import type { Random } from "./create-random.ts";
import { mutate } from "./mutate.ts";

const NAMES = Object.keys(SAMPLES) as RequestName[];
const PATHS = Object.keys(ROUTES);
const PLAIN: ReadonlySet<string> = new Set([
  ...REFUSAL_CODES.filter((code) => code !== "server-error"),
  ...PEOPLE_REFUSAL_CODES,
]);
const PATIENCE_MS = 20_000;
/** So much of what was sent is told when the answer was none. */
const FAULT_CHARS = 400;

/** Somebody who tries everything, comes in again whenever thrown out, and notes what was not a plain answer. */
export class Intruder {
  readonly answers = new Map<string, number>();
  readonly faults: string[] = [];
  tries = 0;
  readonly #island: TestIsland;
  readonly #random: Random;
  readonly #isStaff: boolean;
  #visitor: Visitor | null = null;

  constructor(island: TestIsland, random: Random, index: number) {
    this.#island = island;
    this.#random = random;
    this.#isStaff = index % 2 === 1;
  }

  /** Tries one thing after the other until a moment. */
  async work(untilMs: number): Promise<void> {
    while (Date.now() < untilMs) {
      const visitor = await this.#present();
      this.tries += 1;
      const kind = this.#random.next();
      if (kind < 0.5) await this.#request(visitor);
      else if (kind < 0.85) await this.#knock(visitor);
      else await this.#bytes(visitor);
    }
  }

  async leave(): Promise<void> {
    await this.#visitor?.leave();
    this.#visitor = null;
  }

  /** The visitor, brought in anew where the last one was thrown out. */
  async #present(): Promise<Visitor> {
    if (this.#visitor?.room && this.#visitor.closeCode === null)
      return this.#visitor;
    const visitor = new Visitor(this.#island.url);
    const { token } = await this.#island.invite(
      this.#isStaff ? "educator" : "participant",
      "Intruder",
    );
    await visitor.come(token);
    this.#visitor = visitor;
    return visitor;
  }

  #things(visitor: Visitor): Things {
    const one = (): string =>
      this.#random.pick([visitor.standing.avatar, randomUUID(), "nobody"]);
    return {
      avatar: one(),
      class: one(),
      deck: one(),
      film: one(),
      poll: one(),
      membership: one(),
      message: one(),
      post: one(),
      report: one(),
      series: one(),
      thread: one(),
    };
  }

  #envelope(visitor: Visitor): { name: string; message: unknown } {
    const name = this.#random.pick(NAMES);
    const build = SAMPLES[name] as (things: Things) => unknown;
    const payload = build(this.#things(visitor));
    const message = {
      id: randomUUID(),
      name,
      payload:
        this.#random.next() < 0.2 ? payload : mutate(payload, this.#random),
      via: visitor.via,
      clientAt: Date.now(),
    };
    return {
      name,
      message:
        this.#random.next() < 0.7 ? message : mutate(message, this.#random),
    };
  }

  async #request(visitor: Visitor): Promise<void> {
    const { name, message } = this.#envelope(visitor);
    if (this.#random.next() < 0.5) {
      const path = `/api/do/${name.replace(".", "/")}`;
      await this.#post(visitor, "POST", path, JSON.stringify(message));
      return;
    }
    const answer = await visitor.askRaw(message).catch(() => null);
    if (answer === null && (await isClosed(visitor)))
      return this.#count("closed");
    this.#judge(`${name} ${JSON.stringify(message)}`, answer);
  }

  async #knock(visitor: Visitor): Promise<void> {
    const [method = "GET", pattern = "/"] = this.#random.pick(PATHS).split(" ");
    const path = pattern.replaceAll(/:\w+/g, () =>
      encodeURIComponent(
        this.#random.pick(["1", randomUUID(), "..", "__proto__", "a b", "%"]),
      ),
    );
    const body =
      this.#random.next() < 0.3
        ? Buffer.from(this.#random.bytes(40)).toString("latin1")
        : (JSON.stringify(
            mutate(
              {
                token: "x",
                email: "a@example.org",
                passphrase: "a long passphrase",
                name: "x",
                id: randomUUID(),
                membershipId: randomUUID(),
                deed: "remove",
                scope: "mail",
                give: true,
              },
              this.#random,
            ),
          ) ?? "");
    await this.#post(visitor, method, path, body);
  }

  async #post(
    visitor: Visitor,
    method: string,
    path: string,
    body: string,
  ): Promise<void> {
    const response = await fetch(this.#island.url + path, {
      method,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        "content-type": this.#random.pick([
          "application/json",
          "text/plain",
          "application/pdf",
        ]),
        "x-islet": "1",
        cookie: visitor.cookie,
      },
      ...(method === "GET" ? {} : { body }),
    }).catch(() => null);
    this.#count(`http ${response?.status ?? "none"}`);
    const words = (await response?.text()) ?? "";
    const isStarting =
      path === "/readyz" || words.startsWith("The pages are not built yet");
    if (!response || (response.status >= 500 && !isStarting))
      this.#blame(`${method} ${path}: ${response?.status} ${body}`);
  }

  async #bytes(visitor: Visitor): Promise<void> {
    const { room } = visitor;
    const bytes = this.#random.bytes(this.#random.below(200));
    if (this.#random.next() < 0.3) room?.sendBytes(STEP_MESSAGE, bytes);
    else if (room?.connection.isOpen) room.connection.send(bytes);
    this.#count("bytes");
    // The answer to the next question shows that the line, or at least the island, still stands.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }

  #judge(what: string, answer: unknown): void {
    const { ok, code } = (answer ?? {}) as { ok?: unknown; code?: unknown };
    if (ok === true) return this.#count("ok");
    if (ok === false && typeof code === "string" && PLAIN.has(code))
      return this.#count(code);
    this.#blame(`${what}: ${JSON.stringify(answer)}`);
  }

  #blame(what: string): void {
    this.faults.push(what.slice(0, FAULT_CHARS));
  }

  #count(code: string): void {
    this.answers.set(code, (this.answers.get(code) ?? 0) + 1);
  }
}

/** Whether a line has ended, or does so within moments: then there is no answer to wait for. */
async function isClosed(visitor: Visitor): Promise<boolean> {
  return waitUntil(() => visitor.closeCode !== null, "closed", 3000).then(
    () => true,
    () => false,
  );
}
