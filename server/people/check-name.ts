import { LIMITS } from "../../shared/access/limits.ts";
import { checkText, countGraphemes } from "../../shared/protocol/check-text.ts";
import { makeSkeleton } from "./check-name/skeleton.ts";
import { type PeopleOutcome, turnAway } from "./people-outcome.ts";

const NAME_LIMITS = LIMITS.name;

/** Signs that belong in no name: control, format, private and unassigned ones, line ends. */
const FOREIGN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
/** The two joiners are format signs too, but Indic names and some emoji need them between two others. */
const JOINED =
  /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\uFE0F])[\u200C\u200D](?=[\p{L}\p{Extended_Pictographic}])/gu;
/** Letters that are drawn as nothing. */
const BLANKS = /[\u115F\u1160\u3164\uFFA0\u2800]/g;
/** More marks than any script puts on one letter. */
const ZALGO = /\p{M}{4,}/u;
/** Scripts whose letters double Latin ones; next to Latin in one name they can only mislead. */
const DOUBLES =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const LATIN = /\p{Script=Latin}/u;

/** Words that promise an office, in the three languages, as skeletons. */
const TITLES = new Set(
  [
    "admin",
    "administrator",
    "staff",
    "moderator",
    "educator",
    "nurse",
    "islet",
    "administrador",
    "administradora",
    "enfermera",
    "enfermero",
    "educadora",
    "educador",
    "personal",
    "관리자",
    "운영자",
    "간호사",
    "교육자",
  ].map(makeSkeleton),
);

/**
 * Makes a name ready to be shown beside others: NFC, single spaces, nothing hidden.
 * @param staffNames names of those who lead in this study; `null` when this person leads too
 * @returns the name as it will be kept, or why it can't be
 */
export function checkName(
  typed: string,
  staffNames: readonly string[] | null,
): PeopleOutcome<string> {
  const name = typed.replace(/\s+/gu, " ").trim().normalize("NFC");
  if (
    name
      .replace(BLANKS, "")
      .replace(/\p{Cf}/gu, "")
      .trim() === ""
  )
    return turnAway("empty-text");
  const fault = checkText(name, NAME_LIMITS);
  if (fault) return turnAway(fault);
  const isForeign = FOREIGN.test(name.replace(JOINED, ""));
  if (isForeign || ZALGO.test(name.normalize("NFD")) || blankIn(name))
    return turnAway("bad-characters");
  if (countGraphemes(name.replace(/[^\p{L}]/gu, "")) === 0)
    return turnAway("name-needs-letters");
  if (LATIN.test(name) && DOUBLES.test(name))
    return turnAway("name-mixed-letters");
  if (staffNames !== null && isLikeStaff(name, staffNames))
    return turnAway("name-like-staff");
  return { ok: true, reply: name };
}

const blankIn = (name: string): boolean => name.replace(BLANKS, "") !== name;

function isLikeStaff(name: string, staffNames: readonly string[]): boolean {
  const words = name.split(/[\s\p{P}\p{S}]+/u).map(makeSkeleton);
  if (words.some((word) => TITLES.has(word))) return true;
  const skeleton = makeSkeleton(name);
  if (TITLES.has(skeleton)) return true;
  return staffNames.some((staff) => makeSkeleton(staff) === skeleton);
}
