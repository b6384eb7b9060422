import { createNoteAudit } from "../people/create-note-audit.ts";
import { resetSecondFactor } from "../people/second-factors.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { endSignIns } from "../people/sign-ins.ts";
import { inTransaction } from "../storage/write.ts";
import { ROLES, type Role } from "../../shared/protocol/roles.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";
import { makeLinkAddress } from "./make-link-address.ts";

export const signInLink: Command = {
  name: "sign-in-link",
  about: "Makes a fresh sign-in link for the first member of a role.",
  options: {
    study: { about: "the study's code", required: true },
    role: { about: ROLES.join(", "), required: true },
    name: { about: "the member's name, where there are several" },
    "reset-second-factor": {
      about: "forget a lost authenticator too, so that it can be set up anew",
      flag: true,
    },
  },
  async run({ config, database, now }, { options }) {
    const { study = "", role = "", name } = options;
    const found = await findStudyByCode(database, study);
    if ("refusal" in found) return found.refusal;
    let query = database.db
      .selectFrom("membership")
      .innerJoin("account", "account.id", "membership.account_id")
      .select(["membership.id", "account.id as account", "account.name"])
      .where("membership.study_id", "=", found.studyId)
      .where("membership.role", "=", role as Role)
      .where("membership.left_at", "is", null);
    if (name !== undefined) query = query.where("account.name", "=", name);
    const member = await query
      .orderBy("membership.joined_at")
      .orderBy("account.name")
      .executeTakeFirst();
    if (!member)
      return turnDown(
        "no-member",
        `${study} has no such ${role}. Make one with account create.`,
      );
    await inTransaction(database, async (transaction) => {
      const noteAudit = createNoteAudit(now);
      const fact = {
        studyId: found.studyId,
        actor: "operator",
        object: member.account,
      };
      if (options["reset-second-factor"] === "true") {
        await resetSecondFactor(transaction, member.account);
        await endSignIns(transaction, member.id, now());
        await noteAudit(transaction, {
          ...fact,
          action: "second-factor.reset",
        });
      }
      await noteAudit(transaction, { ...fact, action: "sign-in-link.made" });
    });
    const link = await makeSignInLink(
      database.db,
      member.id,
      now(),
      config.signInLinkHours,
    );
    const address = makeLinkAddress(config, link.token);
    return done(
      {
        account: member.account,
        signInLink: address,
        code: link.code,
        expiresAt: link.expiresAt.toISOString(),
      },
      [`${member.name}: ${address}`, `To read out or type: ${link.code}`],
    );
  },
};
