import express, { Router } from "express";
import * as z from "zod";
import { findCaller, findStudy } from "../people/find-caller.ts";
import { spendSignInLink } from "../people/sign-in-links.ts";
import { endSignIn, startSignIn } from "../people/sign-ins.ts";
import type { HttpServices } from "./http-services.ts";
import { isDemonstrationOpen, readSignedIn } from "./read-asker.ts";
import {
  cookieName,
  cookieOptions,
  readSignInToken,
} from "./sign-in-cookie.ts";

const WRONG_TRIES = { burst: 20, perMinute: 5 };
const body = z.object({ token: z.string().max(100) });

/** Coming in and going out: a link's secret is changed for a cookie. */
export function createSignInRoutes(services: HttpServices): Router {
  const { config, database, clock, limiter } = services;
  const isSecure = config.publicUrl !== undefined;
  const router = Router();

  router.post(
    "/api/sign-in",
    express.json({ limit: "2kb" }),
    async (request, response) => {
      const parsed = body.safeParse(request.body);
      const spent = parsed.success
        ? await spendSignInLink(database.db, parsed.data.token, clock.now())
        : null;
      const found = spent?.ok
        ? await findCaller(database.db, spent.reply.membershipId)
        : null;
      const study =
        found && (await findStudy(database.db, found.caller.studyId));
      if (
        !found ||
        !study ||
        (study.isDemonstration &&
          !isDemonstrationOpen(request.headers, services))
      ) {
        // Only wrong tries are counted: a whole clinic may come in by one address.
        const from = `wrong sign-in ${request.socket.remoteAddress}`;
        const mayTryOn = limiter.take(from, WRONG_TRIES, clock.nowMs());
        return mayTryOn
          ? response.status(403).json({ ok: false, code: "link-used-up" })
          : response.status(429).json({ ok: false, code: "too-fast" });
      }
      const signIn = await startSignIn(
        database.db,
        found.caller.membershipId,
        clock.now(),
        config.signInDays,
      );
      await services.recorder.record({
        name: "account.signed-in",
        caller: found.caller,
        studyId: study.id,
        connection: null,
        tab: null,
        via: "page+pointer",
      });
      response.cookie(
        cookieName(isSecure),
        signIn.token,
        cookieOptions(isSecure, signIn.expiresAt),
      );
      return response.json({ ok: true });
    },
  );

  router.post("/api/sign-out", async (request, response) => {
    const signedIn = await readSignedIn(request.headers, services);
    const token = readSignInToken(request.headers.cookie, isSecure);
    if (token) await endSignIn(database.db, token, clock.now());
    if (signedIn)
      await services.recorder.record({
        name: "account.signed-out",
        caller: signedIn.caller,
        studyId: signedIn.study.id,
        connection: null,
        tab: null,
        via: "page+pointer",
      });
    response.clearCookie(cookieName(isSecure), { path: "/" });
    response.json({ ok: true });
  });

  router.get("/api/me", async (request, response) => {
    const signedIn = await readSignedIn(request.headers, services);
    if (!signedIn) return response.json({ signedIn: false });
    const { caller, study } = signedIn;
    return response.json({
      signedIn: true,
      name: caller.name,
      role: caller.role,
      studyName: study.name,
      language: study.language,
    });
  });

  return router;
}
