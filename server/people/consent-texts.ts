import type { Kysely } from "kysely";
import {
  isLanguage,
  LANGUAGES,
  type Language,
} from "../../shared/words/languages.ts";
import en from "../../shared/words/en.json" with { type: "json" };
import es from "../../shared/words/es.json" with { type: "json" };
import ko from "../../shared/words/ko.json" with { type: "json" };
import type { Tables } from "../storage/tables.ts";
import { CONSENT_SCOPES, type ConsentScope } from "./consents.ts";

/** The words a study starts with; it may write its own. */
const STARTING_TEXTS: Readonly<Record<Language, string>> = {
  en: en["consent.starting-text"],
  es: es["consent.starting-text"],
  ko: ko["consent.starting-text"],
};
const FIRST_VERSION = 1;

/** The starting texts by language, for whoever is about to write their own. */
export function readStartingConsentTexts(): Readonly<Record<Language, string>> {
  return STARTING_TEXTS;
}

/** What the consent page shows. */
export interface ConsentText {
  readonly version: string;
  readonly language: string;
  readonly body: string;
  /** What is asked for, in the fixed order. */
  readonly scopes: readonly ConsentScope[];
}

/**
 * A text in the wanted language if the study has it, else in the study's own.
 * @param agreed the version somebody agreed to; without it the one in force
 */
export async function readConsentText(
  db: Kysely<Tables>,
  studyId: string,
  wanted: string,
  agreed: string | null = null,
): Promise<ConsentText> {
  const study = await db
    .selectFrom("study")
    .select(["language", "consent_scopes"])
    .where("id", "=", studyId)
    .executeTakeFirstOrThrow();
  const bodies = await readConsentBodies(db, studyId, agreed);
  const language =
    [wanted, study.language, ...LANGUAGES].find((each) =>
      bodies.texts.has(each),
    ) ?? "en";
  return {
    version: String(bodies.version),
    language,
    body: bodies.texts.get(language) ?? "",
    scopes: CONSENT_SCOPES.filter((scope) =>
      study.consent_scopes.includes(scope),
    ),
  };
}

/** A version of the text in every language it has; without `agreed` the one in force. */
export async function readConsentBodies(
  db: Kysely<Tables>,
  studyId: string,
  agreed: string | null = null,
): Promise<{ version: number; texts: ReadonlyMap<string, string> }> {
  const rows = await db
    .selectFrom("consent_text")
    .select(["version", "language", "body"])
    .where("study_id", "=", studyId)
    .where("version", "=", (eb) =>
      agreed === null
        ? eb
            .selectFrom("consent_text")
            .select((latest) => latest.fn.max("version").as("version"))
            .where("study_id", "=", studyId)
        : eb.val(Number(agreed)),
    )
    .execute();
  // A study from before texts were kept has those it was started with.
  if (rows.length === 0)
    return {
      version: FIRST_VERSION,
      texts: new Map(Object.entries(STARTING_TEXTS)),
    };
  return {
    version: rows[0]?.version ?? FIRST_VERSION,
    texts: new Map(rows.map((row) => [row.language, row.body])),
  };
}

/** Gives a new study the words it starts with, so that what people agreed to can always be read again. */
export async function seedConsentText(
  db: Kysely<Tables>,
  studyId: string,
  now: Date,
): Promise<void> {
  await insertTexts(db, studyId, FIRST_VERSION, STARTING_TEXTS, null, now);
}

/** Keeps a changed text as the next version; gives its number, or `null` where nothing has changed. */
export async function saveConsentText(
  db: Kysely<Tables>,
  studyId: string,
  texts: Readonly<Record<string, string>>,
  createdBy: string | null,
  now: Date,
): Promise<number | null> {
  const before = await readConsentBodies(db, studyId);
  const given = Object.fromEntries(
    Object.entries(texts).filter(
      ([language, body]) => isLanguage(language) && body.trim() !== "",
    ),
  );
  const isSame =
    Object.keys(given).length === before.texts.size &&
    Object.entries(given).every(
      ([language, body]) => before.texts.get(language) === body,
    );
  if (isSame || Object.keys(given).length === 0) return null;
  const version = before.version + 1;
  await insertTexts(db, studyId, version, given, createdBy, now);
  return version;
}

async function insertTexts(
  db: Kysely<Tables>,
  studyId: string,
  version: number,
  texts: Readonly<Record<string, string>>,
  createdBy: string | null,
  now: Date,
): Promise<void> {
  await db
    .insertInto("consent_text")
    .values(
      Object.entries(texts).map(([language, body]) => ({
        study_id: studyId,
        version,
        language,
        body,
        created_at: now,
        created_by: createdBy,
      })),
    )
    .execute();
}
