import type { Kysely } from "kysely";
import type { Recorder } from "../engagement/recorder.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import type { NoteAudit } from "./audit-fact.ts";
import { checkName } from "./check-name.ts";
import { saveConsentText } from "./consent-texts.ts";
import { readEmail, setContact } from "./contacts.ts";
import { addMember, CONSENT_VERSION } from "./create-account.ts";
import { type PeopleOutcome, turnAway } from "./people-outcome.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";
import { createStudy } from "./studies.ts";
import { isStudyCode, isTimeZone, type StudyForm } from "./study-settings.ts";

async function hasOwnStudy(db: Kysely<Tables>): Promise<boolean> {
  const row = await db
    .selectFrom("study")
    .select("id")
    .where("demonstration", "=", false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The secret of a link that makes the first study, for the start to print as
 * `PUBLIC_URL/set-up#TOKEN`; `null` once there is a study. Older links die.
 */
export async function makeSetUpLink(
  db: Kysely<Tables>,
  now: Date,
  hours: number,
): Promise<string | null> {
  if (await hasOwnStudy(db)) return null;
  const token = makeSecretToken();
  await db.deleteFrom("set_up_link").execute();
  await db
    .insertInto("set_up_link")
    .values({
      token_hash: hashSecretToken(token),
      created_at: now,
      expires_at: new Date(now.getTime() + hours * 3_600_000),
    })
    .execute();
  return token;
}

/** Whether a set-up link still opens. */
export async function isSetUpLinkOpen(
  db: Kysely<Tables>,
  token: string,
  now: Date,
): Promise<boolean> {
  if (await hasOwnStudy(db)) return false;
  const row = await db
    .selectFrom("set_up_link")
    .select("created_at")
    .where("token_hash", "=", hashSecretToken(token))
    .where("expires_at", ">", now)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the wizard asks. */
export interface FirstStudyForm extends StudyForm {
  readonly code: string;
  readonly administratorName: string;
  /** May be left empty. */
  readonly administratorEmail: string;
}

/** Makes the first study and its first administrator, and spends the link, in one transaction. */
export async function setUpFirstStudy(
  services: {
    readonly database: Database;
    readonly recorder: Pick<Recorder, "append">;
    readonly noteAudit: NoteAudit;
  },
  token: string,
  form: FirstStudyForm,
  now: Date,
): Promise<PeopleOutcome<{ membershipId: string }>> {
  const { database, recorder, noteAudit } = services;
  if (!isTimeZone(form.timeZone)) return turnAway("bad-time-zone");
  if (!isStudyCode(form.code)) return turnAway("bad-code");
  const email = readEmail(form.administratorEmail);
  if (form.administratorEmail.trim() !== "" && email === null)
    return turnAway("bad-email");
  const name = checkName(form.administratorName, null);
  if (!name.ok) return name;
  return inTransaction(database, async (transaction) => {
    if (await hasOwnStudy(transaction)) return turnAway("link-used-up");
    const spent = await transaction
      .updateTable("set_up_link")
      .set({ used_at: now })
      .where("token_hash", "=", hashSecretToken(token))
      .where("expires_at", ">", now)
      .where("used_at", "is", null)
      .returning("created_at")
      .executeTakeFirst();
    if (!spent) return turnAway("link-used-up");
    const studyId = await createStudy(transaction, {
      ...form,
      isDemonstration: false,
      now,
    });
    await transaction
      .updateTable("study")
      .set({ consent_scopes: JSON.stringify(form.consentScopes) })
      .where("id", "=", studyId)
      .execute();
    await saveConsentText(transaction, studyId, form.consentTexts, null, now);
    const { accountId, membershipId } = await addMember(transaction, recorder, {
      studyId,
      role: "administrator",
      name: name.reply,
      type: "person",
      language: form.language,
      scopes: [],
      consentVersion: CONSENT_VERSION,
      now,
    });
    if (email !== null) await setContact(transaction, accountId, email, now);
    await noteAudit(transaction, {
      action: "study.created",
      studyId,
      actor: accountId,
      detail: { code: form.code },
    });
    return { ok: true, reply: { membershipId } };
  });
}
