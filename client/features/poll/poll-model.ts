import { signal, type Signal } from "@preact/signals";
import {
  type PollAnswer,
  type PollKind,
  type PollQuestion,
  SCALE_STEPS,
} from "../../../shared/features/poll/poll-question.ts";
import type { TallyLine } from "../../../shared/features/poll/tally.ts";
import type { SliceFacts } from "../../../shared/protocol/state.ts";
import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";

/** The question that stands in class, as panels need it. */
export interface StandingPoll {
  readonly id: string;
  readonly kind: PollKind;
  readonly question: string;
  readonly options: readonly string[];
  readonly isAnonymous: boolean;
  readonly isQuiz: boolean;
  readonly isOpen: boolean;
  readonly answered: number;
  readonly revision: number;
  /** `null` until they are shown to all. */
  readonly results: readonly TallyLine[] | null;
  /** Numbers of the right options, once the results are shown. */
  readonly right: readonly number[];
}

/** What this person answered, and to which question. */
export interface OwnAnswer {
  readonly poll: string;
  /** `undefined` until it is known, `null` where there is none yet. */
  readonly answer: PollAnswer | null | undefined;
}

const own = new WeakMap<App, Signal<OwnAnswer>>();

/** What this person answered; there is one signal for each app. */
export function ownAnswerOf(app: App): Signal<OwnAnswer> {
  const found =
    own.get(app) ?? signal<OwnAnswer>({ poll: "", answer: undefined });
  own.set(app, found);
  return found;
}

function parse(facts: SliceFacts<"polls">): StandingPoll {
  const { results, right, options, kind } = facts;
  return {
    ...facts,
    kind: kind as PollKind,
    options: JSON.parse(options) as string[],
    results: results === "" ? null : (JSON.parse(results) as TallyLine[]),
    right: right === "" ? [] : (JSON.parse(right) as number[]),
  };
}

/** The question that stands in this place; `undefined` where there is none. */
export function standingPoll(app: App): StandingPoll | undefined {
  const facts = app.live.polls.value.get(classAround(app));
  return facts && parse(facts);
}

/** What one chooses by its name; the ends of a scale with what they mean. */
export function nameOption(
  { kind, options }: Pick<StandingPoll, "kind" | "options">,
  label: string,
  index: number,
): string {
  if (kind !== "scale") return label;
  const meaning = { 0: options[0], [SCALE_STEPS.length - 1]: options[1] }[
    index
  ];
  return meaning === undefined ? label : `${label}. ${meaning}`;
}

/** Whether this person has a question before them that they have not answered. */
export function isAwaited(app: App): boolean {
  const standing = standingPoll(app);
  const { poll, answer } = ownAnswerOf(app).value;
  return standing?.isOpen === true && standing.id === poll && answer === null;
}

/** Learns what one answered before, for whoever comes late or comes back. */
export async function readOwnAnswer(app: App, poll: string): Promise<void> {
  const mine = ownAnswerOf(app);
  mine.value = { poll, answer: undefined };
  const outcome = await app.request("poll.mine", { poll });
  // What was answered meanwhile is newer.
  if (mine.value.poll !== poll || mine.value.answer !== undefined) return;
  mine.value = outcome.ok
    ? { poll, answer: outcome.reply.answer }
    : { poll: "", answer: undefined };
}

export async function giveAnswer(
  app: App,
  poll: string,
  answer: PollAnswer,
): Promise<boolean> {
  const outcome = await app.request("poll.answer", { poll, ...answer });
  if (!outcome.ok) {
    app.sayRefusal(outcome);
    return false;
  }
  ownAnswerOf(app).value = { poll, answer };
  app.say(app.t("poll.thanks"));
  return true;
}

/** Puts a question to the class; @returns whether it stands there now. */
export async function askClass(
  app: App,
  asked: PollQuestion,
): Promise<boolean> {
  const outcome = await app.request("poll.ask", asked);
  if (outcome.ok) app.say(app.t("poll.is-asked"));
  else app.sayRefusal(outcome);
  return outcome.ok;
}

/** What those who lead do with the question that stands. */
export async function steer(
  app: App,
  poll: string,
  how: { isOpen: boolean } | { isShown: boolean } | "clear",
): Promise<void> {
  const outcome =
    how === "clear"
      ? await app.request("poll.clear", { poll })
      : "isOpen" in how
        ? await app.request("poll.setOpen", { poll, ...how })
        : await app.request("poll.setShown", { poll, ...how });
  if (!outcome.ok) app.sayRefusal(outcome);
}
