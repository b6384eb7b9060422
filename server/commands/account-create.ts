import { createAccount } from "../people/create-account.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { checkText } from "../../shared/protocol/check-text.ts";
import { ROLES, type Role } from "../../shared/protocol/roles.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";
import { makeLinkAddress } from "./make-link-address.ts";

const NAME_LIMITS = { maxGraphemes: 24, maxBytes: 200 };

export const accountCreate: Command = {
  name: "account create",
  about: "Makes a person's account in a study and a sign-in link for it.",
  options: {
    study: { about: "the study's code", required: true },
    role: { about: ROLES.join(", "), required: true },
    name: { about: "what others call the person", required: true },
    email: { about: "kept for later versions; no mail is sent yet" },
  },
  async run({ config, database, recorder, now }, { options }) {
    const { study = "", role = "", name = "" } = options;
    const found = await findStudyByCode(database, study);
    if ("refusal" in found) return found.refusal;
    if (!(ROLES as readonly string[]).includes(role))
      return turnDown("bad-role", `The role is one of: ${ROLES.join(", ")}.`);
    const fault = checkText(name, NAME_LIMITS);
    if (fault)
      return turnDown(
        fault,
        "The name needs 1 to 24 plain characters, no control characters.",
      );
    const { accountId, membershipId } = await createAccount(
      database.db,
      recorder,
      {
        studyId: found.studyId,
        role: role as Role,
        name: name.trim().normalize("NFC"),
        type: "person",
        language: "en",
        consentsToActivity: true,
        now: now(),
      },
    );
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
