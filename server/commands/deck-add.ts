import { readFile } from "node:fs/promises";
import { addDeck } from "../features/deck/add-deck.ts";
import { readDeckLimits } from "../features/deck/deck-limits.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

export const deckAdd: Command = {
  name: "deck add",
  about: "Turns a PDF into a deck of slides for a study.",
  options: {
    study: { about: "the study's code", required: true },
    title: { about: "what the deck is called", required: true },
  },
  file: { name: "FILE.pdf", about: "the slides" },
  async run({ config, database, files }, { options, file }) {
    const found = await findStudyByCode(database, options["study"] ?? "");
    if ("refusal" in found) return found.refusal;
    const educator = await database.db
      .selectFrom("membership")
      .select("id")
      .where("study_id", "=", found.studyId)
      .where("role", "in", ["educator", "administrator"])
      .orderBy("joined_at")
      .executeTakeFirst();
    if (!educator)
      return turnDown(
        "no-educator",
        "Make an educator first: account create --role educator.",
      );
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch {
      return turnDown("no-file", `There is no file ${file}.`);
    }
    const outcome = await addDeck({
      database,
      files,
      studyId: found.studyId,
      membershipId: educator.id,
      title: options["title"] ?? "",
      bytes,
      limits: readDeckLimits(config),
    });
    if (!outcome.ok)
      return turnDown(
        outcome.code,
        `The PDF could not be taken: ${outcome.code}.`,
      );
    const { id, slideCount } = outcome.deck;
    return done({ deck: id, slideCount }, [`Added ${slideCount} slides.`]);
  },
};
