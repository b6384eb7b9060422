import * as z from "zod";
import { checkText } from "../../protocol/check-text.ts";
import type { RefusalCode } from "../../protocol/refusals.ts";

/** One answer, several, a step from 1 to 5, or a word of one's own. */
export const POLL_KINDS = ["single", "several", "scale", "word"] as const;
export type PollKind = (typeof POLL_KINDS)[number];

export const SCALE_STEPS = [1, 2, 3, 4, 5] as const;
export const POLL_LIMITS = {
  question: { maxGraphemes: 200, maxBytes: 800 },
  option: { maxGraphemes: 80, maxBytes: 320 },
  word: { maxGraphemes: 30, maxBytes: 120 },
  minOptions: 2,
  maxOptions: 8,
} as const;

export const pollQuestion = z.object({
  kind: z.enum(POLL_KINDS),
  question: z.string().max(2000),
  /** What one chooses from; for a scale what its two ends mean, or nothing. */
  options: z.array(z.string().max(1000)).max(POLL_LIMITS.maxOptions),
  /** Nobody is told who gave which answer, staff neither. */
  isAnonymous: z.boolean(),
  /** The right options, from 0; with one or more the poll is a quiz. */
  right: z.array(z.int().min(0).max(7)).max(POLL_LIMITS.maxOptions),
});
export type PollQuestion = z.infer<typeof pollQuestion>;

export const pollAnswer = z.object({
  /** Numbers of options, from 0; for a scale of the step, from 0. */
  choices: z.array(z.int().min(0).max(7)).max(POLL_LIMITS.maxOptions),
  word: z.string().max(1000),
});
export type PollAnswer = z.infer<typeof pollAnswer>;

const hasRepeats = (list: readonly unknown[]): boolean =>
  new Set(list).size < list.length;

/** What one chooses from, in order: the options, the steps of a scale, or nothing for words. */
export function listLabels({
  kind,
  options,
}: Pick<PollQuestion, "kind" | "options">): string[] {
  if (kind === "word") return [];
  return kind === "scale" ? SCALE_STEPS.map(String) : [...options];
}

/** Whether a question can be asked like this; @returns why not, or `null`. */
export function checkQuestion(asked: PollQuestion): RefusalCode | null {
  const { kind, question, options, right } = asked;
  const fault =
    checkText(question, POLL_LIMITS.question) ??
    options
      .map((option) => checkText(option, POLL_LIMITS.option))
      .find((each) => each !== null) ??
    null;
  if (fault) return fault;
  const isChoice = kind === "single" || kind === "several";
  const most = kind === "word" ? 0 : kind === "scale" ? 2 : Infinity;
  const least = isChoice ? POLL_LIMITS.minOptions : 0;
  if (options.length < least) return "too-few-options";
  if (options.length > most || (kind === "scale" && options.length === 1))
    return "bad-shape";
  if (hasRepeats(options.map((option) => option.trim())))
    return "same-option-twice";
  const isRightSane =
    right.every((index) => index < options.length) &&
    !hasRepeats(right) &&
    (isChoice || right.length === 0) &&
    (kind !== "single" || right.length <= 1);
  return isRightSane ? null : "bad-shape";
}

/** Whether an answer fits its question; @returns why not, or `null`. */
export function checkAnswer(
  asked: Pick<PollQuestion, "kind" | "options">,
  { choices, word }: PollAnswer,
): RefusalCode | null {
  if (asked.kind === "word")
    return choices.length > 0 ? "bad-shape" : checkText(word, POLL_LIMITS.word);
  if (word !== "" || hasRepeats(choices)) return "bad-shape";
  if (choices.length === 0) return "nothing-chosen";
  if (asked.kind !== "several" && choices.length > 1) return "bad-shape";
  const { length } = listLabels(asked);
  return choices.every((choice) => choice < length) ? null : "bad-shape";
}

/** Whether an answer to a quiz is right: all that is, and nothing else. */
export function isRightAnswer(
  right: readonly number[],
  choices: readonly number[],
): boolean {
  return (
    right.length === choices.length &&
    choices.every((choice) => right.includes(choice))
  );
}
