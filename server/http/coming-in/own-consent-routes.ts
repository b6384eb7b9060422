import { Router } from "express";
import * as z from "zod";
import { readConsentText } from "../../people/consent-texts.ts";
import {
  CONSENT_SCOPES,
  giveConsent,
  withdrawConsents,
} from "../../people/consents.ts";
import { eraseAccount } from "../../people/erase-account.ts";
import { makeEndLines } from "../../people/erase-end-lines.ts";
import { turnAway } from "../../people/people-outcome.ts";
import { cookieName, deviceCookieName } from "../sign-in-cookie.ts";
import { inTransaction } from "../../storage/write.ts";
import { memberDoor } from "./answer.ts";
import { type ComingInServices, forDeeds } from "./coming-in-services.ts";
import { mailConsentCopy } from "./mail-consent-copy.ts";

const nothing = z.object({});

/** What a person allows: each use by itself, stopping all of it, and stopping with everything deleted. */
export function createOwnConsentRoutes(services: ComingInServices): Router {
  const { database, clock } = services;
  const router = Router();
  const deeds = forDeeds(services);

  router.post(
    "/api/me/consent",
    memberDoor(
      services,
      "POST /api/me/consent",
      z.object({ scope: z.enum(CONSENT_SCOPES), give: z.boolean() }),
      async ({ scope, give }, { caller }) => {
        const now = clock.now();
        if (!give) await withdrawConsents(deeds, caller, [scope], now);
        else {
          const text = await readConsentText(database.db, caller.studyId, "");
          await giveConsent(deeds, caller, scope, text.version, now);
        }
        return { ok: true, reply: {} };
      },
    ),
  );

  router.post(
    "/api/me/mail-consent",
    memberDoor(
      services,
      "POST /api/me/mail-consent",
      nothing,
      (_body, { caller }) =>
        inTransaction(database, (transaction) =>
          mailConsentCopy(services, transaction, caller.membershipId),
        ),
    ),
  );

  router.post(
    "/api/me/stop",
    memberDoor(
      services,
      "POST /api/me/stop",
      nothing,
      async (_body, { caller }) => {
        await withdrawConsents(deeds, caller, CONSENT_SCOPES, clock.now());
        return { ok: true, reply: {} };
      },
    ),
  );

  router.post(
    "/api/me/erase",
    memberDoor(
      services,
      "POST /api/me/erase",
      nothing,
      async (_body, { caller }, _request, response) => {
        await withdrawConsents(deeds, caller, CONSENT_SCOPES, clock.now());
        const erasing = await eraseAccount(
          {
            database,
            dataDir: services.config.dataDir,
            files: services.files,
            now: clock.now,
            endLines: makeEndLines(services.recorder),
          },
          caller.accountId,
          { by: "self", actor: "self" },
        );
        if (!erasing.ok) return turnAway("not-found");
        const { isSecure } = services.config;
        for (const name of [cookieName(isSecure), deviceCookieName(isSecure)])
          response.clearCookie(name, { path: "/", secure: isSecure });
        return { ok: true, reply: {} };
      },
    ),
  );

  return router;
}
