import { randomUUID } from "node:crypto";
import type {
  OutcomeOf,
  PayloadOf,
  RequestName,
} from "../../../shared/protocol/requests.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";
import type { VisitPlan } from "./plan-visit.ts";

const MENU = "restaurant/menu";

/** Somebody who does what a plan says, and remembers what was acknowledged. */
export class ScriptedVisitor {
  readonly plan: VisitPlan;
  readonly membershipId: string;
  /** Acknowledged messages: their ids, and how many people the server says heard them. */
  readonly said = new Map<string, number>();
  /** Ids of acknowledged orders. */
  readonly ordered: string[] = [];
  readonly #visitor: Visitor;
  readonly #token: string;

  constructor(
    url: string,
    member: { readonly token: string; readonly membershipId: string },
    plan: VisitPlan,
  ) {
    this.#visitor = new Visitor(url, plan.via);
    this.#token = member.token;
    this.membershipId = member.membershipId;
    this.plan = plan;
  }

  get notices(): Visitor["notices"] {
    return this.#visitor.notices;
  }

  async come(): Promise<void> {
    await this.#visitor.come(this.#token);
  }

  async talk(): Promise<void> {
    for (let index = 0; index < this.plan.messages; index += 1) {
      const id = randomUUID();
      const lateMs = index === 0 ? this.plan.lateMs : 0;
      const message = {
        id,
        name: "chat.send",
        payload: { channel: "nearby", text: `Message ${index + 1}` },
        via: this.plan.via,
        clientAt: Date.now() - lateMs,
      };
      const times = lateMs > 0 ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        const outcome = (await this.#visitor.askRaw(
          message,
        )) as OutcomeOf<"chat.send">;
        if (!outcome.ok) throw new Error(`chat.send: ${outcome.code}`);
        this.said.set(id, outcome.reply.hearers);
      }
    }
  }

  async eat(): Promise<void> {
    const { looks, repeats, orders } = this.plan;
    await this.insist("travel.go", { to: { station: MENU } });
    await this.insist("menu.open", { station: MENU });
    for (const dish of looks)
      await this.insist("menu.view", { station: MENU, dish });
    const again = repeats ? looks.at(-1) : undefined;
    if (again !== undefined)
      await this.insist("menu.view", { station: MENU, dish: again });
    if (orders.length === 0) return;
    const id = randomUUID();
    await this.insist("menu.order", { station: MENU, dishes: [...orders] }, id);
    this.ordered.push(id);
  }

  async goToClass(): Promise<void> {
    await this.insist("travel.go", { to: { place: "classroom" } });
  }

  /** Shows that the tab is seen, as the heartbeat does, and goes in the way of the plan. */
  async go(): Promise<void> {
    const stretch = { state: "visible", startedMsAgo: 1000, endedMsAgo: 0 };
    await this.insist("presence.report", {
      stretches: [stretch] as PayloadOf<"presence.report">["stretches"],
    });
    if (this.plan.ending === "cut") return this.#visitor.cut();
    if (this.plan.ending === "left") return this.#visitor.leave();
    const { status } = await this.#visitor.post("/api/sign-out", {});
    if (status >= 300) throw new Error(`sign-out gave ${status}`);
    await waitUntil(
      () => this.#visitor.closeCode !== null,
      "signing out ends the line",
    );
  }

  /** Makes a request that has to work. */
  async insist<N extends RequestName>(
    name: N,
    payload: PayloadOf<N>,
    id: string = randomUUID(),
  ): Promise<void> {
    const outcome = await this.#visitor.ask(name, payload, id);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
  }
}
