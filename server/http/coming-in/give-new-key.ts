import { isLanguage } from "../../../shared/words/languages.ts";
import type { Caller } from "../../engagement/caller.ts";
import { makeMailedCode } from "../../people/mailed-codes.ts";
import { type PeopleOutcome, turnAway } from "../../people/people-outcome.ts";
import { makeSignInLink } from "../../people/sign-in-links.ts";
import { isStaffRole } from "../../people/staff-roles.ts";
import { inTransaction } from "../../storage/write.ts";
import {
  baseUrl,
  type ComingInServices,
  forDeeds,
} from "./coming-in-services.ts";

/**
 * Gives a member of one's study a fresh link: on the screen with a code to read out, or by mail. A key to
 * somebody who leads is an administrator's to give, for whoever has it can come in as them.
 */
export async function giveNewKey(
  services: ComingInServices,
  caller: Caller,
  wanted: { readonly membershipId: string; readonly byMail: boolean },
): Promise<PeopleOutcome<unknown>> {
  const { config, database, clock, mail } = services;
  const now = clock.now();
  const { membershipId, byMail } = wanted;
  if (byMail && !mail?.isConfigured) return turnAway("no-mail");
  return inTransaction(database, async (transaction) => {
    const member = await transaction
      .selectFrom("membership")
      .innerJoin("account", "account.id", "membership.account_id")
      .leftJoin("contact", "contact.account_id", "account.id")
      .select([
        "account.id as accountId",
        "account.name",
        "account.language",
        "membership.role",
        "contact.email",
      ])
      .where("membership.id", "=", membershipId)
      .where("membership.study_id", "=", caller.studyId)
      .where("membership.left_at", "is", null)
      .executeTakeFirst();
    if (!member) return turnAway("not-found");
    if (isStaffRole(member.role) && caller.role !== "administrator")
      return turnAway("not-allowed");
    if (byMail && member.email === null) return turnAway("no-email");
    const made = await makeSignInLink(
      transaction,
      membershipId,
      now,
      config.signInLinkHours,
    );
    const link = `${baseUrl(services)}/come-in#${made.token}`;
    if (byMail && mail && member.email !== null) {
      const mailed = await makeMailedCode(
        transaction,
        { membershipId, minutes: config.mailedCodeMinutes },
        now,
      );
      const sent = await mail.send(transaction, {
        studyId: caller.studyId,
        membershipId,
        to: member.email,
        toName: member.name,
        language: isLanguage(member.language) ? member.language : "en",
        letter: { kind: "sign-in-link", link, ...mailed },
      });
      if (!sent.ok)
        return turnAway(sent.code === "too-fast" ? "too-fast" : "no-mail");
    }
    await forDeeds(services).noteAudit(transaction, {
      action: "sign-in-link.made",
      studyId: caller.studyId,
      actor: caller.accountId,
      object: member.accountId,
      detail: { byMail },
    });
    return {
      ok: true,
      reply: byMail
        ? {}
        : {
            name: member.name,
            link,
            code: made.code,
            expiresAt: made.expiresAt.getTime(),
            address: baseUrl(services),
          },
    };
  });
}
