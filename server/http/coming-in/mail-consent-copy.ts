import type { Transaction } from "kysely";
import { isLanguage } from "../../../shared/words/languages.ts";
import { readConsentText } from "../../people/consent-texts.ts";
import { findAgreedVersion, listOpenConsents } from "../../people/consents.ts";
import { type PeopleOutcome, turnAway } from "../../people/people-outcome.ts";
import type { Tables } from "../../storage/tables.ts";
import type { ComingInServices } from "./coming-in-services.ts";

/** Mails a member, who asked for it, the text they agreed to and what they allow. */
export async function mailConsentCopy(
  { mail }: ComingInServices,
  transaction: Transaction<Tables>,
  membershipId: string,
): Promise<PeopleOutcome<{ email: string }>> {
  if (!mail?.isConfigured) return turnAway("no-mail");
  const member = await transaction
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .innerJoin("contact", "contact.account_id", "account.id")
    .select([
      "membership.study_id as studyId",
      "account.name",
      "account.language",
      "contact.email",
    ])
    .where("membership.id", "=", membershipId)
    .executeTakeFirst();
  if (!member) return turnAway("no-email");
  const { studyId, email } = member;
  const consents = await listOpenConsents(transaction, membershipId);
  const text = await readConsentText(
    transaction,
    studyId,
    member.language,
    findAgreedVersion(consents),
  );
  const sent = await mail.send(transaction, {
    studyId,
    membershipId,
    to: email,
    toName: member.name,
    language: isLanguage(member.language) ? member.language : "en",
    letter: {
      kind: "consent-copy",
      version: text.version,
      body: text.body,
      given: consents.map(({ scope, since }) => ({
        scope,
        since: new Date(since),
      })),
    },
  });
  if (sent.ok) return { ok: true, reply: { email } };
  return turnAway(sent.code === "too-fast" ? "too-fast" : "no-mail");
}
