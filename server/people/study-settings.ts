import type { Kysely } from "kysely";
import type { Language } from "../../shared/words/languages.ts";
import type { Caller } from "../engagement/caller.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import type { NoteAudit } from "./audit-fact.ts";
import { readConsentBodies, saveConsentText } from "./consent-texts.ts";
import type { ConsentScope } from "./consents.ts";
import { type PeopleOutcome, turnAway } from "./people-outcome.ts";

const CODE = /^[A-Z0-9-]{2,20}$/;

/** Whether a study may be called by this on the command line. */
export function isStudyCode(code: string): boolean {
  return CODE.test(code);
}

/** Whether this is the name of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

/** What staff may say about their study; shapes and lengths are checked where it comes in. */
export interface StudyForm {
  readonly name: string;
  readonly timeZone: string;
  readonly language: Language;
  readonly telephone: string;
  readonly emergencyWords: string;
  readonly consentScopes: readonly ConsentScope[];
  /** By language; one left empty is not offered. */
  readonly consentTexts: Readonly<Record<string, string>>;
}

/** A study's settings as its page shows them. */
export async function readStudySettings(
  db: Kysely<Tables>,
  studyId: string,
): Promise<StudyForm & { consentVersion: string; code: string }> {
  const row = await db
    .selectFrom("study")
    .selectAll()
    .where("id", "=", studyId)
    .executeTakeFirstOrThrow();
  const bodies = await readConsentBodies(db, studyId);
  return {
    code: row.code,
    name: row.name,
    timeZone: row.time_zone,
    language: row.language as Language,
    telephone: row.telephone ?? "",
    emergencyWords: row.emergency_words ?? "",
    consentScopes: row.consent_scopes,
    consentTexts: Object.fromEntries(bodies.texts),
    consentVersion: String(bodies.version),
  };
}

/** Keeps changed settings; a changed consent text becomes the next version, and old consents stay with theirs. */
export async function saveStudySettings(
  services: { readonly database: Database; readonly noteAudit: NoteAudit },
  caller: Caller,
  form: StudyForm,
  now: Date,
): Promise<PeopleOutcome<{ consentVersion: number | null }>> {
  if (!isTimeZone(form.timeZone)) return turnAway("bad-time-zone");
  return inTransaction(services.database, async (transaction) => {
    await transaction
      .updateTable("study")
      .set({
        name: form.name,
        time_zone: form.timeZone,
        language: form.language,
        telephone: form.telephone === "" ? null : form.telephone,
        emergency_words:
          form.emergencyWords === "" ? null : form.emergencyWords,
        consent_scopes: JSON.stringify(form.consentScopes),
      })
      .where("id", "=", caller.studyId)
      .execute();
    const consentVersion = await saveConsentText(
      transaction,
      caller.studyId,
      form.consentTexts,
      caller.membershipId,
      now,
    );
    await services.noteAudit(transaction, {
      action: "study.changed",
      studyId: caller.studyId,
      actor: caller.accountId,
      detail: { consentVersion },
    });
    return { ok: true, reply: { consentVersion } };
  });
}
