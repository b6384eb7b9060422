import * as z from "zod";
import { may } from "../../../shared/access/may.ts";
import { ROLES } from "../../../shared/protocol/roles.ts";
import { LANGUAGES } from "../../../shared/words/languages.ts";
import { findClassToCome } from "../../classes/guests.ts";
import { checkName } from "../../people/check-name.ts";
import { readEmail } from "../../people/contacts.ts";
import { makeInvitation } from "../../people/invitations.ts";
import { makeMailedCode } from "../../people/mailed-codes.ts";
import { type PeopleOutcome, turnAway } from "../../people/people-outcome.ts";
import { isStaffRole } from "../../people/staff-roles.ts";
import { inTransaction } from "../../storage/write.ts";
import type { SignedIn } from "../read-asker.ts";
import {
  baseUrl,
  type ComingInServices,
  forDeeds,
} from "./coming-in-services.ts";

const DAY_MS = 86_400_000;

export const inviteBody = z.object({
  kind: z.enum(["link", "printed", "study"]),
  role: z.enum(ROLES),
  name: z.string().max(200).default(""),
  email: z.string().max(300).default(""),
  byMail: z.boolean().default(false),
  language: z.enum(LANGUAGES),
  /** Invites a guest to this class alone. */
  class: z.uuid().optional(),
});
type InviteBody = z.infer<typeof inviteBody>;

/** Invites somebody into one's own study: the secrets are in the answer, once, or in a mail. */
export async function inviteSomebody(
  services: ComingInServices,
  body: InviteBody,
  { caller, study }: SignedIn,
): Promise<PeopleOutcome<unknown>> {
  const { config, database, clock, mail } = services;
  const deeds = forDeeds(services);
  const isForStaff = isStaffRole(body.role);
  if (!may(caller.role, isForStaff ? "deed invite-staff" : "deed invite"))
    return turnAway("not-allowed");
  const email = readEmail(body.email);
  if (body.email.trim() !== "" && email === null) return turnAway("bad-email");
  if (body.byMail && !mail?.isConfigured) return turnAway("no-mail");
  if (body.byMail && email === null) return turnAway("no-email");
  const name = body.name.trim() === "" ? null : checkName(body.name, null);
  if (name && !name.ok) return name;
  const now = clock.now();
  const isForOne = body.role === "participant" && body.kind !== "study";
  if (body.class !== undefined && !isForOne) return turnAway("bad-shape");
  const visit =
    body.class === undefined
      ? null
      : await findClassToCome(database.db, caller.studyId, body.class);
  if (body.class !== undefined && !visit) return turnAway("not-found");
  return inTransaction(database, async (transaction) => {
    const made = await makeInvitation(transaction, {
      studyId: caller.studyId,
      kind: body.kind,
      role: body.role,
      ...(name && { name: name.reply }),
      ...(email !== null && { email, language: body.language }),
      createdBy: caller.membershipId,
      now,
      ...(body.class !== undefined && { classId: body.class }),
      days: visit
        ? (visit.endsAt.getTime() - now.getTime()) / DAY_MS
        : body.kind === "study"
          ? config.studyCodeDays
          : config.invitationDays,
    });
    const link = `${baseUrl(services)}/come-in#${made.token}`;
    const { expiresAt } = made;
    if (body.byMail && mail && email !== null) {
      const { code } = await makeMailedCode(
        transaction,
        { invitationId: made.id, expiresAt },
        now,
      );
      const sent = await mail.send(transaction, {
        studyId: caller.studyId,
        membershipId: null,
        to: email,
        toName: name?.reply ?? "",
        language: body.language,
        letter: {
          kind: "invitation",
          inviterName: caller.name,
          link,
          code,
          expiresAt,
          ...(visit && { visit }),
        },
      });
      if (!sent.ok)
        return turnAway(sent.code === "too-fast" ? "too-fast" : "no-mail");
    }
    await deeds.noteAudit(transaction, {
      action: "invitation.made",
      studyId: caller.studyId,
      actor: caller.accountId,
      object: made.id,
      detail: {
        kind: body.kind,
        role: body.role,
        byMail: body.byMail,
        ...(body.class !== undefined && { class: body.class }),
      },
    });
    return {
      ok: true,
      reply: {
        id: made.id,
        link,
        code: made.code,
        expiresAt: expiresAt.getTime(),
        ...(visit && {
          visit: {
            title: visit.title,
            startsAt: visit.startsAt.getTime(),
            timeZone: study.timeZone,
          },
        }),
        studyName: study.name,
        telephone: study.telephone,
        address: baseUrl(services),
      },
    };
  });
}
