import type { WatchedClass } from "../../../shared/features/class.ts";
import type { App } from "../../interface/app.ts";

const namesOf = ({ people }: WatchedClass, state: string): string[] =>
  people.filter((each) => each.state === state).map(({ name }) => name);

/** How many of `after` were not there before. */
const countNew = (
  before: readonly string[],
  after: readonly string[],
): number => after.filter((each) => !before.includes(each)).length;

/**
 * What is new in a class since it was read last, in as few words as can be: counts, never a list of names.
 * "" where there is nothing to say; what stood there at the first look is no news.
 */
export function tellNews(
  app: Pick<App, "t">,
  before: WatchedClass | null,
  after: WatchedClass | null,
): string {
  if (before === null || after === null || before.id !== after.id) return "";
  const hands = countNew(
    before.hands.map(({ avatar, atMs }) => `${avatar} ${atMs}`),
    after.hands.map(({ avatar, atMs }) => `${avatar} ${atMs}`),
  );
  const questions = countNew(
    before.questions.map(({ message }) => message),
    after.questions.map(({ message }) => message),
  );
  const lost = countNew(namesOf(before, "away"), namesOf(after, "away"));
  return [
    hands > 0 && app.t("watch.new-hands", { count: hands }),
    questions > 0 && app.t("watch.new-questions", { count: questions }),
    lost > 0 && app.t("watch.new-lost", { count: lost }),
  ]
    .filter((part) => part !== false)
    .join(" ");
}
