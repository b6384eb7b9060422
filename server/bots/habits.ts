import { findStation } from "../../shared/places/find-place.ts";
import { toIsland } from "../../shared/places/geometry.ts";
import type { Point } from "../../shared/simulation/walkable.ts";
import type { Visitor } from "../testing/visitor.ts";

/** How often one person does something, on the average; chatty, but no more than people at a party are. */
const CHAT_EVERY_S = 90;
const GESTURE_EVERY_S = 120;
const MENU_EVERY_S = 45;
const MENU = "restaurant/menu";
const SAYINGS = [
  "Good morning!",
  "How was your walk?",
  "I tried the bean soup yesterday.",
  "See you in class on Tuesday.",
];

/** Tells of a request that came to nothing, though it should have. */
type Report = (fault: string) => void;

const isDue = (everyS: number, dtS: number): boolean =>
  Math.random() < dtS / everyS;

const pick = <T>(from: readonly T[]): T | undefined =>
  from[Math.floor(Math.random() * from.length)];

/** What people do besides walking: they talk, wave, and read the menu when they pass it. */
export class Habits {
  readonly #visitor: Visitor;
  readonly #report: Report;
  #isReading = false;

  constructor(visitor: Visitor, report: Report) {
    this.#visitor = visitor;
    this.#report = report;
  }

  /** Called once a second or so. */
  live(at: Point, dtS: number): void {
    const visitor = this.#visitor;
    if (isDue(CHAT_EVERY_S, dtS))
      void this.#judge(
        visitor.ask("chat.send", {
          channel: "nearby",
          text: pick(SAYINGS) ?? "Hello!",
        }),
      );
    if (isDue(GESTURE_EVERY_S, dtS))
      void this.#judge(visitor.ask("gesture.make", { kind: "wave" }));
    if (!this.#isReading && isAtMenu(at) && isDue(MENU_EVERY_S, dtS)) {
      this.#isReading = true;
      void this.#readMenu().finally(() => {
        this.#isReading = false;
      });
    }
  }

  async #readMenu(): Promise<void> {
    const visitor = this.#visitor;
    const opened = await this.#judge(
      visitor.ask("menu.open", { station: MENU }),
    );
    if (opened?.ok !== true) return;
    const dish = pick(opened.reply.dishes)?.id;
    if (dish === undefined) return;
    await this.#judge(visitor.ask("menu.view", { station: MENU, dish }));
    await this.#judge(
      visitor.ask("menu.order", { station: MENU, dishes: [dish] }),
    );
  }

  async #judge<O extends { ok: true } | { ok: false; code: string }>(
    asked: Promise<O>,
  ): Promise<O | null> {
    const outcome = await asked.catch(() => null);
    if (outcome === null) this.#report("request without an answer");
    // One may walk out of reach while one reads.
    else if (!outcome.ok && outcome.code !== "too-far")
      this.#report(`request ${outcome.code}`);
    return outcome;
  }
}

function isAtMenu(at: Point): boolean {
  const found = findStation(MENU);
  if (!found) return false;
  const menu = toIsland(found.place, found.station.at);
  const distanceM = Math.hypot(menu.x - at.x, menu.z - at.z);
  return distanceM < found.station.reachM - 0.5;
}
