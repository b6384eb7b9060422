import { planSeries } from "../classes/series.ts";
import { inTransaction } from "../storage/write.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  "time-none": "Write the start like 2026-12-01T19:00.",
  "class-overlaps": "There is another class in the classroom at that time.",
  "rule-endless": "The rule needs COUNT or UNTIL.",
  "rule-too-many": "That is too many classes at once.",
};

export const classCreate: Command = {
  name: "class create",
  about: "Plans a class in the classroom, or one that comes again.",
  options: {
    study: { about: "the study's code", required: true },
    title: { about: "what the class is called", required: true },
    "starts-at": {
      about:
        "local date and time in the study's zone, such as 2026-12-01T19:00",
      required: true,
    },
    minutes: { about: "how long it is, 5 to 360", required: true },
    repeat: {
      about:
        "RRULE with COUNT or UNTIL, such as FREQ=WEEKLY;BYDAY=TU,TH;COUNT=24",
    },
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
    const minutes = Number(options["minutes"]);
    if (!Number.isInteger(minutes) || minutes < 5 || minutes > 360)
      return turnDown("bad-minutes", "A class takes 5 to 360 minutes.");
    const planned = await inTransaction(database, (transaction) =>
      planSeries(transaction, {
        studyId: found.studyId,
        timeZone,
        kind: "class",
        title,
        place: "classroom",
        startsLocal: options["starts-at"] ?? "",
        minutes,
        rule: options["repeat"] ?? "",
        capacity: null,
        topics: null,
        members: null,
        now: now(),
        mayBePast: true,
      }),
    );
    if (typeof planned === "string")
      return turnDown(
        planned,
        SENTENCES[planned] ?? "The rule of repetition gives no class.",
      );
    const [first] = planned.classes;
    const startsAt = first?.startsAt.toISOString();
    return done(
      {
        class: first?.id,
        startsAt,
        series: planned.id,
        classes: planned.classes.length,
      },
      [`Planned "${title}" for ${startsAt}.`],
    );
  },
};
