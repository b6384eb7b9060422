import { createNoteAudit } from "../people/create-note-audit.ts";
import { makeInvitation } from "../people/invitations.ts";
import { ROLES, type Role } from "../../shared/protocol/roles.ts";
import { inTransaction } from "../storage/write.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";
import { makeLinkAddress } from "./make-link-address.ts";

const KINDS = ["link", "printed", "study"] as const;
const DEFAULT_DAYS = 30;
const MOST_DAYS = 366;

export const invite: Command = {
  name: "invite",
  about:
    "Invites somebody new: a link and a code. Name, consent and look are theirs to choose.",
  options: {
    study: { about: "the study's code", required: true },
    role: { about: `${ROLES.join(", ")}; participant if left out` },
    kind: {
      about:
        "link (personal), printed (opens once), study (a code for many participants)",
    },
    days: { about: `how long it opens the door; ${DEFAULT_DAYS} if left out` },
  },
  async run({ config, database, now }, { options }) {
    const { study = "", role = "participant", kind: wanted = "link" } = options;
    const days = Number(options["days"] ?? DEFAULT_DAYS);
    const found = await findStudyByCode(database, study);
    if ("refusal" in found) return found.refusal;
    if (!(ROLES as readonly string[]).includes(role))
      return turnDown("bad-role", `The role is one of: ${ROLES.join(", ")}.`);
    const kind = KINDS.find((each) => each === wanted);
    if (!kind)
      return turnDown("bad-kind", `The kind is one of: ${KINDS.join(", ")}.`);
    if (!(days > 0 && days <= MOST_DAYS))
      return turnDown("bad-days", `The days are 1 to ${MOST_DAYS}.`);
    const made = await inTransaction(database, async (transaction) => {
      const invitation = await makeInvitation(transaction, {
        studyId: found.studyId,
        kind,
        role: role as Role,
        createdBy: null,
        now: now(),
        days,
      });
      await createNoteAudit(now)(transaction, {
        action: "invitation.made",
        studyId: found.studyId,
        actor: "operator",
        object: invitation.id,
        detail: { kind, role },
      });
      return invitation;
    });
    const link = makeLinkAddress(config, made.token);
    return done(
      {
        invitation: made.id,
        link,
        code: made.code,
        expiresAt: made.expiresAt.toISOString(),
      },
      [
        link,
        `To read out or type at ${link.split("/come-in")[0]}/join: ${made.code}`,
      ],
    );
  },
};
