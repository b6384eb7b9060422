import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { TestIsland } from "../../testing/start-test-island.ts";
import { type Keys, makeKeys } from "./make-keys.ts";

const PAUSE_MS = 300;
const HEARD_MS = 150;

/** A way to do something on the island, or to learn something of it; true when it worked. */
interface Door {
  readonly name: string;
  /** Only staff may do this. */
  readonly isStaffs: boolean;
  open(): Promise<boolean>;
}

/** An educator with every key, who tries every door again and again with a raw client. */
export class Insider {
  readonly name: string;
  readonly keys: Keys;
  /** When each door was tried last of all the times that it opened, in milliseconds since 1970. */
  readonly openedMs = new Map<string, number>();
  readonly #island: TestIsland;
  readonly #slide: string;
  #isOver = false;
  #life: Promise<unknown> = Promise.resolve();

  private constructor(
    island: TestIsland,
    name: string,
    keys: Keys,
    slide: string,
  ) {
    this.#island = island;
    this.name = name;
    this.keys = keys;
    this.#slide = slide;
  }

  /** @param slide the address of a picture that only members of the study see */
  static async come(
    island: TestIsland,
    name: string,
    slide: string,
  ): Promise<Insider> {
    return new Insider(island, name, await makeKeys(island, name), slide);
  }

  /** Begins to try every door, each at its own pace. */
  begin(): void {
    this.#life = Promise.all(
      this.#doors().map(async (door) => {
        while (!this.#isOver) {
          const triedMs = Date.now();
          if (await door.open().catch(() => false))
            this.openedMs.set(door.name, triedMs);
          await sleep(PAUSE_MS);
        }
      }),
    );
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#life;
  }

  /** The doors that only staff may use, or all. */
  doorNames(which: "staffs" | "all"): string[] {
    return this.#doors()
      .filter(({ isStaffs }) => isStaffs || which === "all")
      .map(({ name }) => name);
  }

  #doors(): readonly Door[] {
    const { visitor } = this.keys;
    const everybodys = (name: string, open: Door["open"]): Door => ({
      name,
      isStaffs: false,
      open,
    });
    const staffs = (name: string, open: Door["open"]): Door => ({
      name,
      isStaffs: true,
      open,
    });
    const text = () => ({ channel: "nearby" as const, text: randomUUID() });
    return [
      everybodys(
        "a text by the socket",
        async () => (await visitor.ask("chat.send", text())).ok,
      ),
      everybodys("a text by HTTP", () =>
        this.#post("/api/do/chat/send", {
          id: randomUUID(),
          payload: text(),
          via: visitor.via,
          clientAt: 0,
        }),
      ),
      everybodys("a step", () => this.#step()),
      everybodys("hearing others", () => this.#hear()),
      everybodys("one's own page", () => this.#get("/api/me/page")),
      everybodys("a slide", () => this.#get(this.#slide)),
      staffs(
        "a deed of staff by the socket",
        async () => (await visitor.ask("moderation.reports", {})).ok,
      ),
      staffs("a deed of staff by HTTP", () =>
        this.#post("/api/do/deck/list", {
          id: randomUUID(),
          payload: {},
          via: visitor.via,
          clientAt: 0,
        }),
      ),
      staffs("the list of people", () => this.#get("/api/people")),
      staffs("an upload", () => this.#upload()),
    ];
  }

  async #get(path: string): Promise<boolean> {
    const { url, cookie } = this.keys.visitor;
    const response = await fetch(url + path, { headers: { cookie } });
    await response.arrayBuffer();
    return response.status === 200;
  }

  async #post(path: string, body: unknown): Promise<boolean> {
    return (await this.keys.visitor.post(path, body)).status === 200;
  }

  /** What is sent is no PDF: whoever may upload is told so. */
  async #upload(): Promise<boolean> {
    const { url, cookie } = this.keys.visitor;
    const response = await fetch(`${url}/api/decks`, {
      method: "POST",
      headers: { "content-type": "application/pdf", "x-islet": "1", cookie },
      body: "no PDF",
    });
    await response.arrayBuffer();
    return response.status === 415;
  }

  async #step(): Promise<boolean> {
    const { visitor, accountId } = this.keys;
    const find = () =>
      this.#island.services.worlds
        .get(this.#island.studyId)
        ?.avatarOf(accountId);
    const before = find();
    if (!before) return false;
    const { x, z } = before;
    visitor.step(x, z + 0.02);
    await sleep(HEARD_MS);
    return find()?.z !== z;
  }

  /** Whether a notice to everybody comes here. */
  async #hear(): Promise<boolean> {
    const { notices } = this.keys.visitor;
    const before = notices.length;
    this.#island.services.worlds
      .get(this.#island.studyId)
      ?.tell("class.ended", { id: "none" });
    await sleep(HEARD_MS);
    return notices.length > before;
  }
}
