import { makeSlidesScenario } from "../../shared/engagement/slides-scenario.ts";
import { findStudy } from "../people/find-caller.ts";
import {
  hasSimulatedPeople,
  simulatePeople,
} from "../people/simulate-people.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

const DAY_MS = 86_400_000;
/** The last of a study's 180 days is today. */
const DAYS_BEFORE = 179;

export const simulate: Command = {
  name: "simulate",
  about:
    "Fills a study with simulated people. No metric counts them but `metrics --simulated`.",
  options: {
    study: { about: "the study's code", required: true },
    scenario: {
      about:
        "slides: twenty people for half a year, with the figures of SLIDES",
      required: true,
    },
  },
  async run({ database, recorder, now }, { options }) {
    const found = await findStudyByCode(database, options["study"] ?? "");
    if ("refusal" in found) return found.refusal;
    const { studyId: id } = found;
    if (options["scenario"] !== "slides")
      return turnDown("bad-scenario", "The scenario is one of: slides.");
    if (await hasSimulatedPeople(database, id))
      return turnDown(
        "already-simulated",
        "This study has simulated people already.",
      );
    const { language = "en" } = (await findStudy(database.db, id)) ?? {};
    const lines = makeSlidesScenario(now().getTime() - DAYS_BEFORE * DAY_MS);
    const made = await simulatePeople(
      database,
      recorder,
      { id, language },
      lines,
      now(),
    );
    return done({ ...made, simulated: true }, [
      `${made.people} simulated people with ${made.events} events.`,
      "See them with: metrics --simulated. No other figure counts them.",
    ]);
  },
};
