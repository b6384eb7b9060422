import { Router } from "express";
import * as z from "zod";
import { ROLES } from "../../../shared/protocol/roles.ts";
import { changeMembership } from "../../people/change-membership.ts";
import {
  listOpenInvitations,
  revokeInvitation,
} from "../../people/invitations.ts";
import { listPeople } from "../../people/list-people.ts";
import { turnAway } from "../../people/people-outcome.ts";
import { inTransaction } from "../../storage/write.ts";
import { listClassesToCome } from "./list-classes-to-come.ts";
import { memberDoor } from "./answer.ts";
import { type ComingInServices, forDeeds } from "./coming-in-services.ts";
import { giveNewKey } from "./give-new-key.ts";
import { inviteBody, inviteSomebody } from "./invite-somebody.ts";

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

  router.get(
    "/api/people",
    memberDoor(
      services,
      "GET /api/people",
      z.object({}),
      async (_body, { caller }) => ({
        ok: true,
        reply: {
          people: await listPeople(database.db, caller.studyId, clock.now()),
          invitations: await listOpenInvitations(
            database.db,
            caller.studyId,
            clock.now(),
          ),
          classes: await listClassesToCome(database.db, caller, clock.now()),
          hasMail: mail?.isConfigured ?? false,
          ownId: caller.membershipId,
          ownRole: caller.role,
        },
      }),
    ),
  );
  router.post(
    "/api/people/invite",
    memberDoor(
      services,
      "POST /api/people/invite",
      inviteBody,
      (body, member) => inviteSomebody(services, body, member),
    ),
  );
  router.post(
    "/api/people/revoke",
    memberDoor(
      services,
      "POST /api/people/revoke",
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
      "POST /api/people/new-key",
      z.object({ membershipId: z.uuid(), byMail: z.boolean() }),
      (body, { caller }) => giveNewKey(services, caller, body),
    ),
  );
  router.post(
    "/api/people/change",
    memberDoor(
      services,
      "POST /api/people/change",
      changeBody,
      ({ membershipId, ...what }, { caller }) =>
        changeMembership(deeds, caller, membershipId, what, clock.now()),
    ),
  );
  return router;
}
