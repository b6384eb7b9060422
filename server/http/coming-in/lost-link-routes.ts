import { Router } from "express";
import * as z from "zod";
import { isLanguage, LANGUAGES } from "../../../shared/words/languages.ts";
import { findMembersByEmail, readEmail } from "../../people/contacts.ts";
import { makeMailedCode } from "../../people/mailed-codes.ts";
import { checkPassphrase, findByPassphrase } from "../../people/passphrases.ts";
import { turnAway } from "../../people/people-outcome.ts";
import { makeSignInLink } from "../../people/sign-in-links.ts";
import { inTransaction } from "../../storage/write.ts";
import { openDoor } from "./answer.ts";
import { baseUrl, type ComingInServices } from "./coming-in-services.ts";
import { enter } from "./enter.ts";
import { mayAskForMail, mayGuess } from "./limit-tries.ts";

const lostBody = z.object({
  email: z.string().max(300),
  language: z.enum(LANGUAGES),
});
const passphraseBody = z.object({
  email: z.string().max(300),
  passphrase: z.string(),
  isShared: z.boolean().default(false),
});

/** Mails a fresh link and code to everybody with this address. */
async function mailKeys(
  services: ComingInServices,
  email: string,
): Promise<void> {
  const { config, database, clock, mail } = services;
  if (!mail?.isConfigured) return;
  const now = clock.now();
  for (const member of await findMembersByEmail(database.db, email, now))
    await inTransaction(database, async (transaction) => {
      const { membershipId, studyId, name, language } = member;
      const link = await makeSignInLink(
        transaction,
        membershipId,
        now,
        config.signInLinkHours,
      );
      const { code, expiresAt } = await makeMailedCode(
        transaction,
        { membershipId, minutes: config.mailedCodeMinutes },
        now,
      );
      await mail.send(transaction, {
        studyId,
        membershipId,
        to: email,
        toName: name,
        language: isLanguage(language) ? language : "en",
        letter: {
          kind: "sign-in-link",
          link: `${baseUrl(services)}/come-in#${link.token}`,
          code,
          expiresAt,
        },
      });
    });
}

/** The other ways back: a mail with a new link, and a passphrase. Neither tells whether an address is known. */
export function createLostLinkRoutes(services: ComingInServices): Router {
  const { database, clock, log, mail } = services;
  const router = Router();

  router.post(
    "/api/lost-link",
    openDoor(lostBody, async (body, request) => {
      if (!mail?.isConfigured) return turnAway("no-mail");
      const email = readEmail(body.email);
      if (email === null) return turnAway("bad-email");
      if (!mayAskForMail(services, request)) return turnAway("try-later");
      // The answer does not wait for the work, so it tells nothing about it.
      setImmediate(() => {
        mailKeys(services, email).catch((error: unknown) =>
          log.error({ err: error }, "no link was mailed"),
        );
      });
      return { ok: true, reply: {} };
    }),
  );

  router.post(
    "/api/sign-in-passphrase",
    openDoor(passphraseBody, async (body, request, response) => {
      // Before any work: what can't be a passphrase is not hashed.
      if (!checkPassphrase(body.passphrase).ok)
        return turnAway("sign-in-wrong");
      const email = readEmail(body.email);
      if (!mayGuess(services, request, email ?? ""))
        return turnAway("try-later");
      const member = await findByPassphrase(
        database.db,
        email,
        body.passphrase,
        clock.now(),
      );
      const entered =
        member &&
        (await enter(
          services,
          member.membershipId,
          body.isShared,
          request,
          response,
        ));
      return entered ? { ok: true, reply: entered } : turnAway("sign-in-wrong");
    }),
  );

  return router;
}
