import { Temporal } from "temporal-polyfill";
import { planClass } from "../classes/classes.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

/** A local date and time in the study's zone as an instant; `null` when it is none. */
function readInstant(local: string, timeZone: string): Date | null {
  try {
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
    return new Date(zoned.epochMilliseconds);
  } catch {
    return null;
  }
}

export const classCreate: Command = {
  name: "class create",
  about: "Plans one class in the classroom.",
  options: {
    study: { about: "the study's code", required: true },
    title: { about: "what the class is called", required: true },
    "starts-at": {
      about:
        "local date and time in the study's zone, such as 2026-12-01T19:00",
      required: true,
    },
    minutes: { about: "how long it is, 5 to 360", required: true },
  },
  async run({ database, now }, { options }) {
    const { study = "", title = "" } = options;
    const found = await findStudyByCode(database, study);
    if ("refusal" in found) return found.refusal;
    const { time_zone: timeZone } = await database.db
      .selectFrom("study")
      .select("time_zone")
      .where("id", "=", found.studyId)
      .executeTakeFirstOrThrow();
    const startsAt = readInstant(options["starts-at"] ?? "", timeZone);
    const minutes = Number(options["minutes"]);
    if (!startsAt)
      return turnDown("bad-time", "Write the start like 2026-12-01T19:00.");
    if (!Number.isInteger(minutes) || minutes < 5 || minutes > 360)
      return turnDown("bad-minutes", "A class takes 5 to 360 minutes.");
    const id = await planClass(database.db, {
      studyId: found.studyId,
      place: "classroom",
      title,
      startsAt,
      minutes,
      now: now(),
    });
    return done({ class: id, startsAt: startsAt.toISOString() }, [
      `Planned "${title}" for ${startsAt.toISOString()}.`,
    ]);
  },
};
