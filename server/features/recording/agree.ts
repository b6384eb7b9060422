import type { Kysely } from "kysely";
import type { recording as declaration } from "../../../shared/features/recording.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import { readConsentText } from "../../people/consent-texts.ts";
import { giveConsent, withdrawConsents } from "../../people/consents.ts";
import { createNoteAudit } from "../../people/create-note-audit.ts";
import type { Tables } from "../../storage/tables.ts";
import type { ServerFeature } from "../server-feature.ts";

/** Whether a study asks its people if they may be recorded. */
export async function isAskedFor(
  db: Kysely<Tables>,
  studyId: string,
): Promise<boolean> {
  const { scopes } = await readConsentText(db, studyId, "");
  return scopes.includes("recording");
}

/** The same consent as on "My page", from where one is. Giving or taking it twice changes nothing. */
export const agreeToRecording: ServerFeature<
  typeof declaration
>["requests"]["agree"] = async ({ isGiven }, context) => {
  const { caller, database, recorder } = context;
  const now = new Date(context.nowMs);
  const noteAudit = createNoteAudit(() => now);
  const { dataDir } = context.config;
  const services = { database, recorder, noteAudit, dataDir };
  if (!isGiven) {
    await withdrawConsents(services, caller, ["recording"], now);
    return accept({});
  }
  const text = await readConsentText(database.db, caller.studyId, "");
  if (!text.scopes.includes("recording")) return refuse("recording-not-asked");
  await giveConsent(services, caller, "recording", text.version, now);
  return accept({});
};
