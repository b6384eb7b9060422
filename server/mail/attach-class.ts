import { writeIcalendar } from "../classes/write-icalendar.ts";
import type { Letter } from "./letters.ts";

type ClassLetter = Extract<Letter, { classId: string }>;

/** The class of a letter as a file for the reader's own calendar. */
export function attachClass(
  letter: ClassLetter,
  about: {
    readonly summary: string;
    readonly location: string | null;
    readonly url: string;
    readonly now: Date;
  },
): string {
  const { classId, startsAt, minutes, revision, kind } = letter;
  const { summary, location, url, now } = about;
  const isCancelled = kind === "class-cancelled";
  return writeIcalendar(
    [
      {
        id: classId,
        summary,
        location,
        startsAt,
        minutes,
        isCancelled,
        revision,
      },
    ],
    { name: summary, url, now },
  );
}
