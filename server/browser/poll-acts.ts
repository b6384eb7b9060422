import type { PollKind } from "../../shared/features/poll/poll-question.ts";
import type { Locator } from "playwright-core";
import type { Person } from "./person.ts";
import { word } from "./word.ts";

/** A question as a nurse writes it into the form. */
export interface WrittenQuestion {
  readonly kind: PollKind;
  readonly question: string;
  /** One option a line. */
  readonly lines?: string;
}

/** Where the question stands: in a panel, or on the page of the text view. */
const openPoll = async (person: Person): Promise<Locator> =>
  (await person.isIn3d())
    ? person.open("command.poll.open", "feature.poll.title")
    : person.page.getByRole("main");

/** Puts a question to the class. */
export async function askPoll(
  nurse: Person,
  { kind, question, lines }: WrittenQuestion,
): Promise<void> {
  const panel = await openPoll(nurse);
  await panel.getByLabel(word("poll.question")).fill(question);
  await panel.getByLabel(word("poll.kind"), { exact: true }).selectOption(kind);
  const box = word(kind === "scale" ? "poll.ends" : "poll.options");
  if (lines !== undefined) await panel.getByLabel(box).fill(lines);
  await nurse.press("poll.ask");
  await nurse.button("poll.show").waitFor();
}

/** Ticks what somebody means, by its words, and sends it. */
export async function answerPoll(
  person: Person,
  options: readonly (string | RegExp)[],
): Promise<void> {
  const panel = await openPoll(person);
  for (const name of options)
    await panel.getByLabel(name, { exact: true }).check();
  await person.press("poll.send");
  await panel.getByText(/^You said:/).waitFor();
}

/** Waits until somebody's own panel shows so many people at an option. */
export async function seeTally(
  person: Person,
  option: string,
  count: number,
): Promise<void> {
  const panel = await openPoll(person);
  await panel
    .getByRole("listitem")
    .filter({ hasText: option })
    .filter({
      hasText: word(count === 1 ? "poll.count_one" : "poll.count_other", {
        count,
      }),
    })
    .first()
    .waitFor();
}
