import { createAccount } from "../people/create-account.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { createNoteAudit } from "../people/create-note-audit.ts";
import { checkName } from "../people/check-name.ts";
import { readEmail, setContact } from "../people/contacts.ts";
import { findStudy } from "../people/find-caller.ts";
import { listStaffNames } from "../people/staff-names.ts";
import { isStaffRole } from "../people/staff-roles.ts";
import { inTransaction } from "../storage/write.ts";
import { ROLES, type Role } from "../../shared/protocol/roles.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";
import { makeLinkAddress } from "./make-link-address.ts";

export const accountCreate: Command = {
  name: "account create",
  about: "Makes a person's account in a study and a sign-in link for it.",
  options: {
    study: { about: "the study's code", required: true },
    role: { about: ROLES.join(", "), required: true },
    name: { about: "what others call the person", required: true },
    email: { about: "where the person can be reached; nothing is sent now" },
  },
  async run({ config, database, recorder, now }, { options }) {
    const { study = "", role = "", name = "" } = options;
    const found = await findStudyByCode(database, study);
    if ("refusal" in found) return found.refusal;
    if (!(ROLES as readonly string[]).includes(role))
      return turnDown("bad-role", `The role is one of: ${ROLES.join(", ")}.`);
    const checked = checkName(
      name,
      isStaffRole(role as Role)
        ? null
        : await listStaffNames(database.db, found.studyId),
    );
    if (!checked.ok)
      return turnDown(
        checked.code,
        checked.code === "name-like-staff"
          ? "Somebody who leads has this name, or it is a title of theirs. Add a letter."
          : "The name needs 1 to 24 plain characters, no control characters.",
      );
    const email =
      options["email"] === undefined ? null : readEmail(options["email"]);
    if (options["email"] !== undefined && email === null)
      return turnDown("bad-email", "This is no e-mail address.");
    const { language = "en" } =
      (await findStudy(database.db, found.studyId)) ?? {};
    const { accountId, membershipId } = await createAccount(
      database.db,
      recorder,
      {
        studyId: found.studyId,
        role: role as Role,
        name: checked.reply,
        type: "person",
        language,
        consentsToActivity: true,
        now: now(),
      },
    );
    await inTransaction(database, async (transaction) => {
      if (email !== null)
        await setContact(transaction, accountId, email, now());
      await createNoteAudit(now)(transaction, {
        action: "account.created",
        studyId: found.studyId,
        actor: "operator",
        object: accountId,
        detail: { role },
      });
    });
    const link = await makeSignInLink(
      database.db,
      membershipId,
      now(),
      config.signInLinkHours,
    );
    const signInLink = makeLinkAddress(config, link.token);
    return done(
      {
        account: accountId,
        signInLink,
        expiresAt: link.expiresAt.toISOString(),
      },
      [`Made ${name} (${role}).`, signInLink],
    );
  },
};
