import {
  listLabels,
  type PollAnswer,
  type PollQuestion,
} from "./poll-question.ts";

/** An answer, and how many gave it. */
export type TallyLine = readonly [label: string, count: number];

/**
 * Counts answers: each option in its order, also those nobody chose; words by
 * how many wrote them, capitals and spaces at the ends set aside.
 */
export function countAnswers(
  asked: Pick<PollQuestion, "kind" | "options">,
  answers: readonly PollAnswer[],
): TallyLine[] {
  if (asked.kind !== "word")
    return listLabels(asked).map((label, index) => [
      label,
      answers.filter(({ choices }) => choices.includes(index)).length,
    ]);
  const words = new Map<string, { label: string; count: number }>();
  for (const { word } of answers) {
    const label = word.trim();
    const key = label.normalize("NFC").toLocaleLowerCase();
    const known = words.get(key) ?? { label, count: 0 };
    words.set(key, { ...known, count: known.count + 1 });
  }
  return [...words.values()]
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .map(({ label, count }) => [label, count]);
}
