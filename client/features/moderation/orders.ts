import { signal, type Signal } from "@preact/signals";
import type {
  OpenReport,
  Subject,
} from "../../../shared/features/moderation.ts";
import type { App } from "../../interface/app.ts";
import { conversationOf } from "../chat/conversation.ts";

/** Whom a report is being written about. */
export interface Draft {
  readonly whom: Subject;
  readonly name: string;
}

/** What the panel of order shows. */
export interface Orders {
  readonly draft: Signal<Draft | null>;
  readonly reports: Signal<readonly OpenReport[]>;
  /** How many reports wait for staff. */
  readonly open: Signal<number>;
  readonly blocked: Signal<readonly { person: string; name: string }[]>;
}

const known = new WeakMap<App, Orders>();

/** The orders of an app; there is one. */
export function ordersOf(app: App): Orders {
  const found = known.get(app) ?? {
    draft: signal<Draft | null>(null),
    reports: signal<readonly OpenReport[]>([]),
    open: signal(0),
    blocked: signal<readonly { person: string; name: string }[]>([]),
  };
  known.set(app, found);
  return found;
}

/** Opens the form to report somebody. */
export function beginReport(app: App, draft: Draft): void {
  ordersOf(app).draft.value = draft;
  app.panel.value = { feature: "moderation" };
}

export async function readReports(app: App): Promise<void> {
  const outcome = await app.request("moderation.reports", {});
  if (!outcome.ok) return app.sayRefusal(outcome);
  ordersOf(app).reports.value = outcome.reply.reports;
  ordersOf(app).open.value = outcome.reply.reports.length;
}

export async function readBlocked(app: App): Promise<void> {
  const outcome = await app.request("moderation.blocked", {});
  if (outcome.ok) ordersOf(app).blocked.value = outcome.reply.people;
}

export async function block(app: App, whom: Subject): Promise<void> {
  const outcome = await app.request("moderation.block", { whom });
  if (!outcome.ok) return app.sayRefusal(outcome);
  app.say(app.t("moderation.blocked", outcome.reply));
  await readBlocked(app);
}

export async function unblock(app: App, person: string): Promise<void> {
  const outcome = await app.request("moderation.unblock", { person });
  if (!outcome.ok) return app.sayRefusal(outcome);
  await readBlocked(app);
}

/** Asks once more, for nobody is sent away by a slip of the hand. */
export async function sendAway(
  app: App,
  { whom, name }: Draft,
  how: "visit" | "ban",
): Promise<void> {
  if (!confirm(app.t(`moderation.sure-${how}`, { name }))) return;
  const outcome = await app.request("moderation.sendAway", { whom, how });
  if (outcome.ok) app.say(app.t(`moderation.sent-away-${how}`, { name }));
  else app.sayRefusal(outcome);
}

export async function hideMessage(app: App, message: string): Promise<void> {
  const outcome = await app.request("chat.hide", { message });
  if (outcome.ok) conversationOf(app).forget(message);
  else app.sayRefusal(outcome);
}

export async function removeMessage(app: App, message: string): Promise<void> {
  if (!confirm(app.t("moderation.sure-remove"))) return;
  const outcome = await app.request("chat.remove", { message });
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** Takes a reported post off the board; asks once more before. */
export async function removePost(app: App, post: string): Promise<void> {
  if (!confirm(app.t("moderation.sure-remove"))) return;
  const outcome = await app.request("board.remove", { post });
  if (outcome.ok) await readReports(app);
  else app.sayRefusal(outcome);
}
