import { Router } from "express";
import * as z from "zod";
import { LANGUAGES } from "../../../shared/words/languages.ts";
import { findClassToCome, isOpenForGuests } from "../../classes/guests.ts";
import { checkName } from "../../people/check-name.ts";
import {
  readConsentBodies,
  readConsentText,
} from "../../people/consent-texts.ts";
import { CONSENT_SCOPES } from "../../people/consents.ts";
import { findStudy } from "../../people/find-caller.ts";
import type { OpenInvitation } from "../../people/invitations.ts";
import { joinStudy } from "../../people/join-study.ts";
import { turnAway } from "../../people/people-outcome.ts";
import { listStaffNames } from "../../people/staff-names.ts";
import { isStaffRole } from "../../people/staff-roles.ts";
import { openDoor } from "./answer.ts";
import { type ComingInServices, forDeeds } from "./coming-in-services.ts";
import { enter } from "./enter.ts";
import { countWrongKey } from "./limit-tries.ts";
import { mailConsentCopy } from "./mail-consent-copy.ts";
import { keyBody, type KeyBody, readKey, toKey } from "./read-key.ts";

const isShared = z.boolean().default(false);
const openBody = z.intersection(keyBody, z.object({ isShared }));
const nameBody = z.object({ key: keyBody, name: z.string().max(1000) });
const joinBody = nameBody.extend({
  joinId: z.uuid(),
  scopes: z.array(z.enum(CONSENT_SCOPES)).max(CONSENT_SCOPES.length),
  consentVersion: z.string().max(10),
  /** Whether a copy of what is agreed to shall come by mail. */
  mailCopy: z.boolean().default(false),
  language: z.enum(LANGUAGES),
  /** The one button says so. */
  isAdult: z.literal(true),
  /** Said by programs alone: what they do is never counted. */
  isBot: z.boolean().default(false),
  isShared,
});

/** The first steps: a key is opened, a name is looked at, and somebody is in. */
export function createDoorRoutes(services: ComingInServices): Router {
  const { database, clock, mail } = services;
  const router = Router();
  const wrongKey = (key: KeyBody) =>
    turnAway("token" in key ? "link-used-up" : "code-wrong");

  const welcome = async (invitation: OpenInvitation) => {
    const { studyId, role, name, classId } = invitation;
    const study = await findStudy(database.db, studyId);
    const visit =
      classId && (await findClassToCome(database.db, studyId, classId));
    const { texts } = await readConsentBodies(database.db, studyId);
    const text = await readConsentText(database.db, studyId, "");
    return {
      next: "newcomer",
      newcomer: {
        studyName: study?.name ?? "",
        telephone: study?.telephone ?? "",
        role,
        name: name ?? "",
        visit: visit && {
          title: visit.title,
          startsAt: visit.startsAt.getTime(),
        },
        consent: {
          version: text.version,
          language: text.language,
          scopes: classId === null ? text.scopes : [],
          texts: Object.fromEntries(texts),
          canMailCopy: invitation.email !== null && mail?.isConfigured === true,
        },
      },
    };
  };

  router.post(
    "/api/sign-in",
    openDoor(openBody, async (body, request, response) => {
      const holder = await readKey(services, body);
      if (holder?.is === "invited") {
        const { classId } = holder.invitation;
        if (
          classId !== null &&
          !(await isOpenForGuests(database.db, classId, clock.now()))
        )
          return turnAway("guest-not-now");
        return { ok: true, reply: await welcome(holder.invitation) };
      }
      const entered =
        holder &&
        (await enter(
          services,
          holder.membershipId,
          body.isShared,
          request,
          response,
        ));
      if (entered) return { ok: true, reply: entered };
      return countWrongKey(services, request)
        ? wrongKey(body)
        : turnAway("too-fast");
    }),
  );

  router.post(
    "/api/coming-in/name",
    openDoor(nameBody, async ({ key, name }, request) => {
      const holder = await readKey(services, key);
      if (holder?.is !== "invited")
        return countWrongKey(services, request)
          ? wrongKey(key)
          : turnAway("too-fast");
      const { role, studyId } = holder.invitation;
      return checkName(
        name,
        isStaffRole(role) ? null : await listStaffNames(database.db, studyId),
      );
    }),
  );

  router.post(
    "/api/coming-in/join",
    openDoor(joinBody, async (body, request, response) => {
      const key = await toKey(services, body.key);
      const joined =
        key && "by" in key
          ? await joinStudy(
              {
                ...forDeeds(services),
                onJoined: async (transaction, membershipId) => {
                  // Nobody stays outside because a copy could not be mailed; it waits on their own page.
                  if (body.mailCopy)
                    await mailConsentCopy(services, transaction, membershipId);
                },
              },
              { ...body, key },
              clock.now(),
            )
          : wrongKey(body.key);
      if (!joined.ok) {
        const isKnown = joined.code !== "link-used-up";
        return isKnown || countWrongKey(services, request)
          ? joined
          : turnAway("too-fast");
      }
      const entered = await enter(
        services,
        joined.reply.membershipId,
        body.isShared,
        request,
        response,
      );
      return entered ? { ok: true, reply: entered } : wrongKey(body.key);
    }),
  );

  return router;
}
