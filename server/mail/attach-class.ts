import { writeIcalendar } from "../classes/write-icalendar.ts";
import type { Letter } from "./letters.ts";

type ClassLetter = Extract<Letter, { classId: string }>;

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
  const isCancelled =
    letter.kind === "class-cancelled" || letter.kind === "class-taken-off";
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
