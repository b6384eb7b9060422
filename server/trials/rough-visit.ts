import type { Browser } from "playwright-core";
import { goToClass } from "../browser/class-acts.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { Person } from "../browser/person.ts";
import { word } from "../browser/word.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { RoughLine } from "./rough-line.ts";
import { deriveSessions } from "./rough-visit/derive-sessions.ts";

/** What the page was late with, as `watchStalls` does it here. */
const WATCH_STALLS = `
  window.worstStallMs = 0;
  let atMs = performance.now();
  setInterval(() => {
    const nowMs = performance.now();
    window.worstStallMs = Math.max(window.worstStallMs, nowMs - atMs - 50);
    atMs = nowMs;
  }, 50);`;
const BACK_PATIENCE_MS = 60_000;

/** Where the island has somebody. */
interface Whereabouts {
  readonly avatar: string;
  readonly place: string;
  readonly seat: string;
}

/** Rosa in a real window behind a bad line, seated in class, and Walter beside her on a good one. */
export class RoughVisit {
  readonly island: TestIsland;
  readonly line: RoughLine;
  readonly rosa: Person;
  readonly walter: Visitor;
  readonly #browser: Browser;
  readonly #membershipId: string;

  private constructor(
    island: TestIsland,
    line: RoughLine,
    browser: Browser,
    rosa: Person,
    walter: Visitor,
    membershipId: string,
  ) {
    this.island = island;
    this.line = line;
    this.#browser = browser;
    this.rosa = rosa;
    this.walter = walter;
    this.#membershipId = membershipId;
  }

  /** The client has to be built; a Chromium has to be on this machine. */
  static async open(): Promise<RoughVisit> {
    const island = await startTestIsland();
    const line = await RoughLine.open(island.url);
    const browser = await openBrowser();
    const walter = new Visitor(island.url);
    await walter.come((await island.invite("participant", "Walter")).token);
    const { token, membershipId } = await island.invite("participant", "Rosa");
    const rosa = await Person.open(browser, "Rosa", { view: "text" });
    await rosa.enterBy(`${line.url}/come-in#${token}`);
    await goToClass(rosa);
    await rosa.page.evaluate(WATCH_STALLS);
    await walter.ask("travel.go", { to: { place: "classroom" } });
    return new RoughVisit(island, line, browser, rosa, walter, membershipId);
  }

  /** Where the island has Rosa. Throws unless it has her exactly once. */
  find(): Whereabouts {
    const [islander, ...others] = this.#islanders();
    if (!islander || others.length > 0)
      throw new Error(
        `Rosa is there ${others.length + (islander ? 1 : 0)} times`,
      );
    const { place, seat } = islander.state;
    return { avatar: islander.id, place, seat };
  }

  /** Whether Rosa's line stands, as others see it. */
  get isConnected(): boolean {
    return this.#islanders().some(({ state }) => state.connected);
  }

  /** What is counted of Rosa's time. */
  sessions() {
    return deriveSessions(this.island, this.#membershipId);
  }

  /** Writes in the box, and sends it where wanted. */
  async write(text: string, isSent: boolean): Promise<void> {
    await this.rosa.page.getByLabel(word("chat.write")).fill(text);
    if (isSent) await this.rosa.press("chat.send");
  }

  /** What stands in the box and is not sent. */
  readBox(): Promise<string> {
    return this.rosa.page.getByLabel(word("chat.write")).inputValue();
  }

  /** How late the page was at worst, in milliseconds. */
  async readStalls(): Promise<number> {
    return Number(await this.rosa.page.evaluate("window.worstStallMs"));
  }

  /** Waits until the page says that the line is lost. */
  async untilLost(): Promise<void> {
    await this.rosa.reads("line.reconnecting");
  }

  /** Waits until she has another line than now. */
  async untilNewLine(): Promise<void> {
    const read = (): string | undefined =>
      this.#islanders().find(({ line }) => line)?.line?.connection;
    const before = read();
    await waitUntil(
      () => {
        const now = read();
        return now !== undefined && now !== before;
      },
      "a new line",
      BACK_PATIENCE_MS,
    );
  }

  /** Waits until the page says so no more, and nothing of hers is on its way. */
  async untilBack(): Promise<void> {
    const { page } = this.rosa;
    for (const words of [word("line.reconnecting"), word("chat.sending")])
      await page.getByText(words).first().waitFor({ state: "hidden" });
    await waitUntil(() => this.isConnected, "Rosa is back", BACK_PATIENCE_MS);
  }

  /** Throws unless each of these texts is kept once, and stands once on her screen and once in Walter's ears. */
  async insistOnce(texts: readonly string[]): Promise<void> {
    const log = this.rosa.page.getByRole("log");
    const { db } = this.island.services.database;
    for (const text of texts) {
      await log.getByText(text).first().waitFor();
      const kept = await db
        .selectFrom("message")
        .select("id")
        .where("text", "=", text)
        .execute();
      const shown = await log.getByText(text).count();
      if (kept.length !== 1 || shown !== 1)
        throw new Error(`"${text}": kept ${kept.length}, shown ${shown} times`);
    }
  }

  async close(): Promise<void> {
    await this.walter.leave();
    await this.#browser.close();
    this.line.close();
    await this.island.stop();
  }

  #islanders() {
    const world = this.island.services.worlds.get(this.island.studyId);
    return [...(world?.avatars.values() ?? [])].filter(
      ({ caller }) => caller.membershipId === this.#membershipId,
    );
  }
}
