import { Router } from "express";
import * as z from "zod";
import { ROLES, type Role } from "../../../shared/protocol/roles.ts";
import { LANGUAGES } from "../../../shared/words/languages.ts";
import { changeMembership } from "../../people/change-membership.ts";
import { checkName } from "../../people/check-name.ts";
import { readEmail } from "../../people/contacts.ts";
import {
  listOpenInvitations,
  makeInvitation,
  revokeInvitation,
} from "../../people/invitations.ts";
import { listPeople } from "../../people/list-people.ts";
import { makeMailedCode } from "../../people/mailed-codes.ts";
import { type PeopleOutcome, turnAway } from "../../people/people-outcome.ts";
import { mayDo, PEOPLE_DEEDS } from "../../people/staff-roles.ts";
import { inTransaction } from "../../storage/write.ts";
import type { SignedIn } from "../read-asker.ts";
import { memberDoor } from "./answer.ts";
import {
  baseUrl,
  type ComingInServices,
  forDeeds,
} from "./coming-in-services.ts";
import { giveNewKey } from "./give-new-key.ts";

const DAYS: Readonly<Record<"link" | "printed" | "study", number>> = {
  link: 30,
  printed: 30,
  study: 90,
};

const inviteBody = z.object({
  kind: z.enum(["link", "printed", "study"]),
  role: z.enum(ROLES),
  name: z.string().max(200).default(""),
  email: z.string().max(300).default(""),
  byMail: z.boolean().default(false),
  language: z.enum(LANGUAGES),
});
type InviteBody = z.infer<typeof inviteBody>;

const changeBody = z.intersection(
  z.object({ membershipId: z.uuid() }),
  z.discriminatedUnion("deed", [
    z.object({ deed: z.literal("change-role"), role: z.enum(ROLES) }),
    z.object({ deed: z.literal("remove") }),
    z.object({ deed: z.literal("ban") }),
    z.object({ deed: z.literal("end-access"), at: z.coerce.date().nullable() }),
    z.object({ deed: z.literal("reset-second-factor") }),
  ]),
);

/** The page of people: who is here, who is invited, and what staff may do about it. */
export function createPeopleRoutes(services: ComingInServices): Router {
  const { database, clock, mail } = services;
  const deeds = forDeeds(services);
  const router = Router();
  const staff: readonly Role[] = PEOPLE_DEEDS.list;

  const invite = async (
    body: InviteBody,
    { caller, study }: SignedIn,
  ): Promise<PeopleOutcome<unknown>> => {
    const isForStaff =
      body.role !== "participant" && body.role !== "facilitator";
    if (!mayDo(caller.role, isForStaff ? "invite-staff" : "invite"))
      return turnAway("not-allowed");
    const email = readEmail(body.email);
    if (body.email.trim() !== "" && email === null)
      return turnAway("bad-email");
    if (body.byMail && !mail?.isConfigured) return turnAway("no-mail");
    if (body.byMail && email === null) return turnAway("no-email");
    const name = body.name.trim() === "" ? null : checkName(body.name, null);
    if (name && !name.ok) return name;
    const now = clock.now();
    return inTransaction(database, async (transaction) => {
      const made = await makeInvitation(transaction, {
        studyId: caller.studyId,
        kind: body.kind,
        role: body.role,
        ...(name && { name: name.reply }),
        ...(email !== null && { email }),
        createdBy: caller.membershipId,
        now,
        days: DAYS[body.kind],
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
        detail: { kind: body.kind, role: body.role, byMail: body.byMail },
      });
      return {
        ok: true,
        reply: {
          id: made.id,
          link,
          code: made.code,
          expiresAt: expiresAt.getTime(),
          studyName: study.name,
          telephone: study.telephone,
          address: baseUrl(services),
        },
      };
    });
  };

  router.get(
    "/api/people",
    memberDoor(services, staff, z.object({}), async (_body, { caller }) => ({
      ok: true,
      reply: {
        people: await listPeople(database.db, caller.studyId),
        invitations: await listOpenInvitations(
          database.db,
          caller.studyId,
          clock.now(),
        ),
        hasMail: mail?.isConfigured ?? false,
        ownId: caller.membershipId,
        ownRole: caller.role,
      },
    })),
  );
  router.post(
    "/api/people/invite",
    memberDoor(services, PEOPLE_DEEDS.invite, inviteBody, invite),
  );
  router.post(
    "/api/people/revoke",
    memberDoor(
      services,
      PEOPLE_DEEDS.invite,
      z.object({ id: z.uuid() }),
      async ({ id }, { caller }) => {
        const isGone = await inTransaction(database, async (transaction) => {
          if (
            !(await revokeInvitation(
              transaction,
              caller.studyId,
              id,
              clock.now(),
            ))
          )
            return false;
          await deeds.noteAudit(transaction, {
            action: "invitation.revoked",
            studyId: caller.studyId,
            actor: caller.accountId,
            object: id,
          });
          return true;
        });
        return isGone ? { ok: true, reply: {} } : turnAway("not-found");
      },
    ),
  );
  router.post(
    "/api/people/new-key",
    memberDoor(
      services,
      PEOPLE_DEEDS["new-key"],
      z.object({ membershipId: z.uuid(), byMail: z.boolean() }),
      (body, { caller }) => giveNewKey(services, caller, body),
    ),
  );
  router.post(
    "/api/people/change",
    memberDoor(
      services,
      PEOPLE_DEEDS.remove,
      changeBody,
      ({ membershipId, ...what }, { caller }) =>
        changeMembership(deeds, caller, membershipId, what, clock.now()),
    ),
  );
  return router;
}
