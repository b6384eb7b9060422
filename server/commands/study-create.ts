import { createStudy, findStudyId } from "../people/studies.ts";
import { isStudyCode, isTimeZone } from "../people/study-settings.ts";
import { type Command, done, turnDown } from "./command.ts";

export const studyCreate: Command = {
  name: "study create",
  about: "Makes a study: one community with its own island, people and data.",
  options: {
    name: { about: "what people call it", required: true },
    code: { about: "short code, A-Z, 0-9 and -", required: true },
    "time-zone": {
      about: "IANA zone, such as America/New_York; UTC if left out",
    },
    language: { about: "en, es or ko; en if left out" },
    telephone: { about: "whom people call when they need help" },
    "emergency-words": { about: "what “I feel unwell” says" },
  },
  async run({ database, now }, { options }) {
    const { name = "", code = "", language = "en" } = options;
    const timeZone = options["time-zone"] ?? "UTC";
    if (!isStudyCode(code))
      return turnDown(
        "bad-code",
        "The code may hold A-Z, 0-9 and -, 2 to 20 of them.",
      );
    if (!isTimeZone(timeZone))
      return turnDown("bad-time-zone", `There is no time zone ${timeZone}.`);
    if (!["en", "es", "ko"].includes(language))
      return turnDown("bad-language", "The language is en, es or ko.");
    if (await findStudyId(database.db, code))
      return turnDown("code-taken", `There is a study ${code} already.`);
    const telephone = options["telephone"];
    const emergencyWords = options["emergency-words"];
    const id = await createStudy(database.db, {
      code,
      name,
      timeZone,
      language,
      isDemonstration: false,
      ...(telephone !== undefined && { telephone }),
      ...(emergencyWords !== undefined && { emergencyWords }),
      now: now(),
    });
    return done({ id, code, name, timeZone, language }, [
      `Made study ${code}.`,
    ]);
  },
};
