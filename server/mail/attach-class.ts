import { writeIcalendar } from "../classes/write-icalendar.ts";
import type { Letter } from "./letters.ts";

type ClassLetter = Extract<Letter, { classId: string }>;

/** Letters after which a class is none for their reader any more. */
const CALLED_OFF: ReadonlySet<ClassLetter["kind"]> = new Set([
  "class-cancelled",
  "class-taken-off",
  "visit-cancelled",
]);

/** The class of a letter, or all of them, as a file for the reader's own calendar. */
export function attachClass(
  letter: ClassLetter,
  about: {
    readonly summary: string;
    readonly location: string | null;
    readonly url: string;
    readonly now: Date;
  },
): string {
  const { summary, location, url, now } = about;
  const isCancelled = CALLED_OFF.has(letter.kind);
  const later = letter.kind === "class-taken-off" ? letter.later : [];
  return writeIcalendar(
    [letter, ...later].map(({ classId, startsAt, minutes, revision }) => ({
      id: classId,
      summary,
      location,
      startsAt,
      minutes,
      isCancelled,
      revision,
    })),
    { name: summary, url, now },
  );
}
