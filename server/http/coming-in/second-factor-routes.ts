import { type RequestHandler, Router } from "express";
import * as z from "zod";
import { noteSecondFactor } from "../../people/sign-ins.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  hasSecondFactor,
  passSecondFactor,
} from "../../people/second-factors.ts";
import { isStaffRole } from "../../people/staff-roles.ts";
import { type PeopleOutcome, turnAway } from "../../people/people-outcome.ts";
import { inTransaction } from "../../storage/write.ts";
import { readSignedInHalf, type SignedIn } from "../read-asker.ts";
import { answer } from "./answer.ts";
import { type ComingInServices, forDeeds } from "./coming-in-services.ts";
import { mayGuess } from "./limit-tries.ts";

const codeBody = z.object({ code: z.string().max(60) });

/** The second proof of staff: setting it up, and giving it on each device. */
export function createSecondFactorRoutes(services: ComingInServices): Router {
  const { database, clock } = services;
  const { noteAudit } = forDeeds(services);
  const router = Router();

  /** Here the first half of a sign-in is enough: it is where the second is given. */
  const half =
    (
      judge: (
        member: SignedIn,
        code: string,
      ) => Promise<PeopleOutcome<unknown>>,
      needsCode: boolean,
    ): RequestHandler =>
    async (request, response) => {
      const member = await readSignedInHalf(request.headers, services);
      if (!member) return answer(response, turnAway("not-signed-in"));
      if (!isStaffRole(member.caller.role))
        return answer(response, turnAway("not-allowed"));
      const body = codeBody.safeParse(request.body ?? {});
      if (needsCode && !body.success)
        return answer(response, turnAway("bad-shape"));
      const { accountId } = member.caller;
      if (needsCode && !mayGuess(services, request, `second ${accountId}`))
        return answer(response, turnAway("try-later"));
      answer(response, await judge(member, body.data?.code ?? ""));
    };

  const note = ({ caller }: SignedIn, action: string) =>
    inTransaction(database, (transaction) =>
      noteAudit(transaction, {
        action,
        studyId: caller.studyId,
        actor: caller.accountId,
      }),
    );

  router.get(
    "/api/second-factor",
    half(
      async ({ caller }) => ({
        ok: true,
        reply: {
          isSet: await hasSecondFactor(database.db, caller.accountId),
        },
      }),
      false,
    ),
  );

  router.post(
    "/api/second-factor/begin",
    half(async ({ caller, study }) => {
      const begun = await beginSecondFactor(
        database.db,
        caller.accountId,
        clock.now(),
      );
      if (!begun) return turnAway("not-allowed");
      const label = encodeURIComponent(`Islet:${study.name}`);
      return {
        ok: true,
        reply: {
          key: begun.key,
          address: `otpauth://totp/${label}?secret=${begun.key}&issuer=Islet`,
        },
      };
    }, false),
  );

  router.post(
    "/api/second-factor/confirm",
    half(async (member, code) => {
      const now = clock.now();
      const { accountId } = member.caller;
      const codes = await confirmSecondFactor(database, accountId, code, now);
      if (!codes) return turnAway("second-factor-wrong");
      await noteSecondFactor(database.db, member.signIn.id, now);
      await note(member, "second-factor.set");
      return { ok: true, reply: { codes } };
    }, true),
  );

  router.post(
    "/api/second-factor/pass",
    half(async (member, code) => {
      const now = clock.now();
      const { accountId } = member.caller;
      const by = await passSecondFactor(database.db, accountId, code, now);
      if (by === null) {
        await note(member, "second-factor.wrong");
        return turnAway("second-factor-wrong");
      }
      await noteSecondFactor(database.db, member.signIn.id, now);
      if (by === "recovery") await note(member, "recovery-code.used");
      return { ok: true, reply: {} };
    }, true),
  );

  return router;
}
