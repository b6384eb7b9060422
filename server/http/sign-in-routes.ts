import { Router } from "express";
import * as z from "zod";
import { tellMembershipChanged } from "../people/membership-changes.ts";
import { endSignIn, endSignIns } from "../people/sign-ins.ts";
import { hasSecondFactor } from "../people/second-factors.ts";
import { memberDoor } from "./coming-in/answer.ts";
import { createClientPages } from "./coming-in/client-pages.ts";
import type { ComingInServices } from "./coming-in/coming-in-services.ts";
import { createDoorRoutes } from "./coming-in/door-routes.ts";
import { createLostLinkRoutes } from "./coming-in/lost-link-routes.ts";
import { createMeRoutes } from "./coming-in/me-routes.ts";
import { createPeopleRoutes } from "./coming-in/people-routes.ts";
import { createSecondFactorRoutes } from "./coming-in/second-factor-routes.ts";
import { createStudyRoutes } from "./coming-in/study-routes.ts";
import { readDoorWords } from "./coming-in/read-door-words.ts";
import {
  needsSecondFactor,
  readSignedIn,
  readSignedInHalf,
} from "./read-asker.ts";
import { cookieName, readSignInToken } from "./sign-in-cookie.ts";

/** Everything about coming in and going out. */
export function createSignInRoutes(services: ComingInServices): Router {
  const { config, database, clock } = services;
  const router = Router();
  for (const routes of [
    createDoorRoutes,
    createLostLinkRoutes,
    createMeRoutes,
    createSecondFactorRoutes,
    createPeopleRoutes,
    createStudyRoutes,
  ])
    router.use(routes(services));
  router.use(createClientPages());

  router.post("/api/sign-out", async (request, response) => {
    const signedIn = await readSignedInHalf(request.headers, services);
    const token = readSignInToken(request.headers.cookie, config.isSecure);
    if (token) await endSignIn(database.db, token, clock.now());
    if (signedIn) {
      await services.recorder.record({
        name: "account.signed-out",
        caller: signedIn.caller,
        studyId: signedIn.study.id,
        connection: null,
        tab: null,
        via: "page+pointer",
      });
      tellMembershipChanged({ ...signedIn.caller, what: "signed-out" });
    }
    response.clearCookie(cookieName(config.isSecure), {
      path: "/",
      secure: config.isSecure,
    });
    response.json({ ok: true });
  });

  router.post(
    "/api/sign-out-everywhere",
    memberDoor(
      services,
      "POST /api/sign-out-everywhere",
      z.object({}),
      async (_body, { caller }) => {
        await endSignIns(database.db, caller.membershipId, clock.now());
        tellMembershipChanged({ ...caller, what: "signed-out" });
        return { ok: true, reply: {} };
      },
    ),
  );

  /** How long somebody may still rest; being there (`isActive`) starts that anew. */
  router.post("/api/seen", async (request, response) => {
    const read =
      request.body?.isActive === true ? readSignedIn : readSignedInHalf;
    const signedIn = await read(request.headers, services);
    response.json({
      ok: true,
      reply: {
        isSignedIn: signedIn !== null,
        idleLeftMs: signedIn?.signIn.idleLeftMs ?? null,
      },
    });
  });

  router.get("/api/me", async (request, response) => {
    const half = await readSignedInHalf(request.headers, services);
    if (!half)
      return response.json({
        signedIn: false,
        ...(await readDoorWords(services)),
      });
    if (await needsSecondFactor(half, services))
      return response.json({
        signedIn: false,
        needs: (await hasSecondFactor(database.db, half.caller.accountId))
          ? "second-factor"
          : "new-second-factor",
        language: half.language,
      });
    const { caller, study, language, signIn } = half;
    return response.json({
      signedIn: true,
      name: caller.name,
      role: caller.role,
      studyName: study.name,
      language,
      isShared: signIn.isShared,
      idles: signIn.idleLeftMs !== null,
    });
  });

  return router;
}
