import { findInstant, readLocalTime } from "../classes/expand-series.ts";
import { addTopics, countTopics } from "../classes/programme.ts";
import { type NewSeries, planSeries } from "../classes/series.ts";
import { inTransaction } from "../storage/write.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";
import { keepDecks, prepareTopics } from "./programme/prepare-topics.ts";

const CLASSROOM = "classroom";

/** Carries a sentence out of the transaction, which is then undone. */
class NotPlanned extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

export const programmeCreate: Command = {
  name: "programme create",
  about:
    "Plans the whole programme: the topics of the core, each twice a week, a weekly support group, and the topics Above and Beyond after them.",
  options: {
    study: { about: "the study's code", required: true },
    "starts-at": {
      about:
        "first class: local date and time in the study's zone, such as 2026-12-01T19:00",
      required: true,
    },
    "also-at": {
      about: "the second class of the first week",
      required: true,
    },
    "support-group-at": {
      about: "the first support group",
      required: true,
    },
    minutes: { about: "how long each is, 5 to 360; 60 if left out" },
    capacity: { about: "how many may come; any number if left out" },
  },
  async run(services, { options }) {
    const { database, now } = services;
    const found = await findStudyByCode(database, options["study"] ?? "");
    if ("refusal" in found) return found.refusal;
    const { studyId } = found;
    const minutes = Number(options["minutes"] ?? 60);
    const capacity =
      options["capacity"] === undefined ? null : Number(options["capacity"]);
    if (!Number.isInteger(minutes) || minutes < 5 || minutes > 360)
      return turnDown("bad-minutes", "A class takes 5 to 360 minutes.");
    if (capacity !== null && !(Number.isInteger(capacity) && capacity > 0))
      return turnDown("bad-capacity", "The capacity is a number from 1 on.");
    const study = await database.db
      .selectFrom("study")
      .select(["time_zone as timeZone", "language"])
      .where("id", "=", studyId)
      .executeTakeFirstOrThrow();
    const educator = await database.db
      .selectFrom("membership")
      .select("id")
      .where("study_id", "=", studyId)
      .where("role", "in", ["educator", "administrator"])
      .where("left_at", "is", null)
      .orderBy("joined_at")
      .executeTakeFirst();
    const prepared = await prepareTopics(
      services,
      { studyId, language: study.language },
      educator?.id,
    );
    const { titles } = prepared;
    const common = {
      studyId,
      timeZone: study.timeZone,
      place: CLASSROOM,
      minutes,
      capacity,
      members: null,
      now: now(),
    };
    try {
      const made = await inTransaction(database, async (transaction) => {
        await keepDecks(transaction, prepared);
        await addTopics(transaction, studyId, prepared.topics, common.now);
        const core = await countTopics(transaction, studyId, "core");
        const beyond = await countTopics(
          transaction,
          studyId,
          "above-and-beyond",
        );
        const plan = async (
          series: Pick<NewSeries, "kind" | "title" | "startsLocal" | "topics">,
          weeks: number,
        ): Promise<number> => {
          const rule = `FREQ=WEEKLY;COUNT=${weeks}`;
          const planned = await planSeries(transaction, {
            ...common,
            ...series,
            rule,
          });
          if (typeof planned === "string")
            throw new NotPlanned(
              planned,
              `${series.title} from ${series.startsLocal} can't be planned: ${planned}.`,
            );
          return planned.classes.length;
        };
        const first = options["starts-at"] ?? "";
        const second = options["also-at"] ?? "";
        const topics = { part: "core", from: 1 } as const;
        const teach = { kind: "class", title: titles.core, topics } as const;
        return {
          classes:
            (await plan({ ...teach, startsLocal: first }, core)) +
            (await plan({ ...teach, startsLocal: second }, core)),
          supportGroups: await plan(
            {
              kind: "support-group",
              title: titles.supportGroup,
              startsLocal: options["support-group-at"] ?? "",
              topics: null,
            },
            core,
          ),
          aboveAndBeyond: await plan(
            {
              kind: "above-and-beyond",
              title: titles.aboveAndBeyond,
              startsLocal: addWeeks(first, core),
              topics: { part: "above-and-beyond", from: 1 },
            },
            beyond,
          ),
          decks: prepared.decks.length,
          firstAt: findInstantOf(first, study.timeZone),
        };
      });
      return done(made, [
        `Planned ${made.classes} classes, ${made.supportGroups} support groups and ${made.aboveAndBeyond} Above and Beyond, from ${made.firstAt} on.`,
        educator
          ? `Added ${made.decks} decks of the curriculum.`
          : "There is nobody who teaches yet, so no decks were added.",
      ]);
    } catch (error) {
      if (error instanceof NotPlanned)
        return turnDown(error.code, error.message);
      throw error;
    }
  },
};

/** The same time on the wall clock, so many weeks later; what is no time stays as it is and is turned down. */
function addWeeks(local: string, weeks: number): string {
  const later = readLocalTime(local)?.add({ weeks });
  return later?.toString({ smallestUnit: "minute" }) ?? local;
}

function findInstantOf(local: string, timeZone: string): string {
  const at = readLocalTime(local);
  return at ? findInstant(at, timeZone).toISOString() : local;
}
