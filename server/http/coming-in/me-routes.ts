import { Router } from "express";
import * as z from "zod";
import {
  judgeLook,
  LOOK_MAX_BYTES,
} from "../../../shared/features/look/read-look.ts";
import { readConsentText } from "../../people/consent-texts.ts";
import { findAgreedVersion, listOpenConsents } from "../../people/consents.ts";
import { readEmail, setContact } from "../../people/contacts.ts";
import { tellMembershipChanged } from "../../people/membership-changes.ts";
import { checkPassphrase, setPassphrase } from "../../people/passphrases.ts";
import { turnAway } from "../../people/people-outcome.ts";
import { endSignIns, listDevices } from "../../people/sign-ins.ts";
import { hasSecondFactor } from "../../people/second-factors.ts";
import { isStaffRole } from "../../people/staff-roles.ts";
import { inTransaction } from "../../storage/write.ts";
import { memberDoor } from "./answer.ts";
import { createOwnConsentRoutes } from "./own-consent-routes.ts";
import { type ComingInServices, forDeeds } from "./coming-in-services.ts";

const nothing = z.object({});

/** A person's own page: what they agreed to, their devices, address, passphrase and look. */
export function createMeRoutes(services: ComingInServices): Router {
  const { database, clock, mail } = services;
  const router = Router();
  const deeds = forDeeds(services);
  router.use(createOwnConsentRoutes(services));

  router.get(
    "/api/me/page",
    memberDoor(
      services,
      "GET /api/me/page",
      nothing,
      async (_body, { caller, signIn, language }) => {
        const { db } = database;
        const now = clock.now();
        const account = await db
          .selectFrom("account")
          .select("look")
          .where("id", "=", caller.accountId)
          .executeTakeFirst();
        const contact = await db
          .selectFrom("contact")
          .select("email")
          .where("account_id", "=", caller.accountId)
          .executeTakeFirst();
        const passphrase = await db
          .selectFrom("passphrase")
          .select("set_at")
          .where("account_id", "=", caller.accountId)
          .executeTakeFirst();
        const consents = await listOpenConsents(db, caller.membershipId);
        return {
          ok: true,
          reply: {
            name: caller.name,
            role: caller.role,
            look: typeof account?.look === "string" ? account.look : "",
            email: contact?.email ?? "",
            hasMail: mail?.isConfigured ?? false,
            hasPassphrase: passphrase !== undefined,
            isStaff: isStaffRole(caller.role),
            hasSecondFactor: await hasSecondFactor(db, caller.accountId),
            devices: (await listDevices(db, caller.membershipId, now)).map(
              (device) =>
                Object.assign(device, { isThis: device.id === signIn.id }),
            ),
            consents,
            consentText: await readConsentText(
              db,
              caller.studyId,
              language,
              findAgreedVersion(consents),
            ),
          },
        };
      },
    ),
  );

  router.post(
    "/api/me/email",
    memberDoor(
      services,
      "POST /api/me/email",
      z.object({ email: z.string().max(300) }),
      async (body, { caller }) => {
        const email = readEmail(body.email);
        if (body.email.trim() !== "" && email === null)
          return turnAway("bad-email");
        await setContact(database.db, caller.accountId, email, clock.now());
        return { ok: true, reply: { email: email ?? "" } };
      },
    ),
  );

  router.post(
    "/api/me/passphrase",
    memberDoor(
      services,
      "POST /api/me/passphrase",
      z.object({ passphrase: z.string() }),
      async ({ passphrase }, { caller }) => {
        const now = clock.now();
        if (passphrase !== "") {
          const checked = checkPassphrase(passphrase);
          if (!checked.ok) return checked;
        }
        await setPassphrase(
          database.db,
          caller.accountId,
          passphrase === "" ? null : passphrase,
          now,
        );
        await inTransaction(database, (transaction) =>
          deeds.noteAudit(transaction, {
            action: "passphrase.changed",
            studyId: caller.studyId,
            actor: caller.accountId,
          }),
        );
        return { ok: true, reply: {} };
      },
    ),
  );

  router.post(
    "/api/me/look",
    memberDoor(
      services,
      "POST /api/me/look",
      z.object({ look: z.string().max(LOOK_MAX_BYTES) }),
      async ({ look }, { caller }) => {
        const leads =
          caller.role === "educator" || caller.role === "administrator";
        const judged = judgeLook(look, leads);
        if (!judged.ok) return turnAway(judged.code);
        await inTransaction(database, async (transaction) => {
          await transaction
            .updateTable("account")
            .set({ look: JSON.stringify(judged.look) })
            .where("id", "=", caller.accountId)
            .execute();
          await services.recorder.append(transaction, [
            {
              name: "look.saved",
              caller,
              studyId: caller.studyId,
              connection: null,
              tab: null,
              via: "page+pointer",
            },
          ]);
        });
        return { ok: true, reply: {} };
      },
    ),
  );

  router.post(
    "/api/me/end-device",
    memberDoor(
      services,
      "POST /api/me/end-device",
      z.object({ id: z.uuid() }),
      async ({ id }, { caller }) => {
        const ended = await endSignIns(
          database.db,
          caller.membershipId,
          clock.now(),
          { only: id },
        );
        if (ended === 0) return turnAway("not-found");
        tellMembershipChanged({ ...caller, what: "signed-out" });
        return { ok: true, reply: {} };
      },
    ),
  );

  return router;
}
