import { LIMITS } from "../../../shared/access/limits.ts";
import { checkQuestion } from "../../../shared/features/poll/poll-question.ts";
import { PRACTICE_STATIONS } from "../../../shared/places/practice-stations.ts";
import type { Preparation } from "../../../shared/features/preparation.ts";
import { checkText } from "../../../shared/protocol/check-text.ts";
import type { RefusalCode } from "../../../shared/protocol/refusals.ts";
import type { RequestContext } from "../context.ts";
import { readClassFilm } from "../read-class-film.ts";

/** As `checkText`, but for words that may be left out. */
const checkIfAny = (
  words: string,
  limits: Parameters<typeof checkText>[1],
): RefusalCode | null =>
  words.trim() === "" ? null : checkText(words, limits);

/** Why a class can't be prepared like this, or `null`. */
export async function checkPreparation(
  context: Pick<RequestContext, "readContent" | "database" | "caller">,
  { film, polls = [], task, notes = "" }: Partial<Preparation>,
): Promise<RefusalCode | null> {
  const fault =
    checkIfAny(notes, LIMITS.classNotes) ??
    checkIfAny(task?.words ?? "", LIMITS.taskWords) ??
    polls.map(checkQuestion).find((each) => each !== null) ??
    null;
  if (fault) return fault;
  if (task && !PRACTICE_STATIONS.includes(task.station)) return "not-found";
  if (film && !(await readClassFilm(context, film))) return "film-gone";
  return null;
}
