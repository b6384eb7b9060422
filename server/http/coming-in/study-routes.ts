import { Router } from "express";
import * as z from "zod";
import { LANGUAGES } from "../../../shared/words/languages.ts";
import { CONSENT_SCOPES } from "../../people/consents.ts";
import { readStartingConsentTexts } from "../../people/consent-texts.ts";
import { turnAway } from "../../people/people-outcome.ts";
import { isSetUpLinkOpen, setUpFirstStudy } from "../../people/set-up.ts";
import {
  readStudySettings,
  saveStudySettings,
} from "../../people/study-settings.ts";
import { memberDoor, openDoor } from "./answer.ts";
import { type ComingInServices, forDeeds } from "./coming-in-services.ts";
import { enter } from "./enter.ts";
import { countWrongKey } from "./limit-tries.ts";

const CONSENT_TEXT_MAX_CHARS = 20_000;

const studyBody = z.object({
  name: z.string().trim().min(1).max(80),
  timeZone: z.string().max(60),
  language: z.enum(LANGUAGES),
  telephone: z.string().trim().max(40),
  emergencyWords: z.string().trim().max(500),
  consentScopes: z.array(z.enum(CONSENT_SCOPES)).max(CONSENT_SCOPES.length),
  consentTexts: z.partialRecord(
    z.enum(LANGUAGES),
    z.string().max(CONSENT_TEXT_MAX_CHARS),
  ),
});
const token = z.string().max(100);
const setUpBody = studyBody.extend({
  token,
  code: z.string().trim().max(20),
  administratorName: z.string().max(200),
  administratorEmail: z.string().max(300),
});

/** The settings of a study, and the operator's first one. */
export function createStudyRoutes(services: ComingInServices): Router {
  const { database, clock } = services;
  const deeds = forDeeds(services);
  const router = Router();

  router.get(
    "/api/study",
    memberDoor(services, "GET /api/study", z.object({}), async (_, member) => ({
      ok: true,
      reply: await readStudySettings(database.db, member.caller.studyId),
    })),
  );
  router.post(
    "/api/study",
    memberDoor(services, "POST /api/study", studyBody, (form, { caller }) =>
      saveStudySettings(deeds, caller, form, clock.now()),
    ),
  );

  router.post(
    "/api/set-up/open",
    openDoor(z.object({ token }), async (body, request) => {
      if (await isSetUpLinkOpen(database.db, body.token, clock.now()))
        return {
          ok: true,
          reply: { consentTexts: readStartingConsentTexts() },
        };
      return turnAway(
        countWrongKey(services, request) ? "link-used-up" : "too-fast",
      );
    }),
  );
  router.post(
    "/api/set-up",
    openDoor(setUpBody, async (body, request, response) => {
      const { token: key, ...form } = body;
      const made = await setUpFirstStudy(deeds, key, form, clock.now());
      if (!made.ok) return made;
      const { membershipId } = made.reply;
      const entered = await enter(
        services,
        membershipId,
        false,
        request,
        response,
      );
      return entered ? { ok: true, reply: entered } : turnAway("link-used-up");
    }),
  );
  return router;
}
