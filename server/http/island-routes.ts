import { matchMaker } from "@colyseus/core";
import express, { Router } from "express";
import * as z from "zod";
import { LIMITS } from "../../shared/access/limits.ts";
import { may } from "../../shared/access/may.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import { isVia, type Via } from "../../shared/protocol/via.ts";
import { identityOf } from "../engagement/caller.ts";
import { readStandings } from "../people/read-standings.ts";
import type { HttpServices } from "./http-services.ts";
import { readSignedIn } from "./read-asker.ts";

const DO_LIMIT = "64kb";

const joinBody = z.object({
  protocol: z.number(),
  tab: z.uuid(),
  via: z.custom<Via>(isVia),
});

/** The two doors to the island: a seat for the socket, and requests by HTTP. */
export function createIslandRoutes(services: HttpServices): Router {
  const { admissions, clock, config, database, gate, limiter, worlds } =
    services;
  const router = Router();

  router.post(
    "/api/join",
    express.json({ limit: "2kb" }),
    async (request, response) => {
      const signedIn = await readSignedIn(request.headers, services);
      if (!signedIn)
        return response.status(401).json({ ok: false, code: "not-signed-in" });
      const { caller, look, study } = signedIn;
      if (!may(identityOf(caller), "POST /api/join"))
        return response.status(403).json({ ok: false, code: "not-allowed" });
      const parsed = joinBody.safeParse(request.body);
      if (!parsed.success)
        return response.status(400).json({ ok: false, code: "bad-shape" });
      if (parsed.data.protocol !== PROTOCOL_VERSION)
        return response.status(409).json({ ok: false, code: "reload-needed" });
      if (!limiter.take(`join ${caller.accountId}`, LIMITS.join, clock.nowMs()))
        return response.status(429).json({ ok: false, code: "too-fast" });
      const standing = (
        await readStandings(
          database.db,
          [caller.membershipId],
          clock.now(),
          config,
        )
      ).get(caller.membershipId);
      if (standing?.keptOutUntil)
        return response.status(403).json({ ok: false, code: "sent-away" });
      const { tab, via } = parsed.data;
      const admission = admissions.grant({
        caller,
        look,
        tab,
        via,
        signIn: signedIn.signIn.id,
      });
      if (admission === null)
        return response
          .status(429)
          .json({ ok: false, code: "too-many-windows" });
      const seat = await matchMaker.joinOrCreate("world", {
        studyId: study.id,
        admission,
      });
      return response.json({
        ok: true,
        seat,
        me: {
          name: caller.name,
          role: caller.role,
          isStaff: isStaff(caller.role),
          studyName: study.name,
        },
      });
    },
  );

  router.post(
    "/api/do/:feature/:request",
    express.json({ limit: DO_LIMIT }),
    async (request, response) => {
      const signedIn = await readSignedIn(request.headers, services);
      if (!signedIn)
        return response.status(401).json({ ok: false, code: "not-signed-in" });
      const { feature, request: name } = request.params;
      const world = worlds.get(signedIn.study.id) ?? null;
      const outcome = await gate.handle(
        { ...request.body, name: `${feature}.${name}` },
        {
          caller: signedIn.caller,
          study: signedIn.study,
          world,
          islander: world?.avatarOf(signedIn.caller.accountId) ?? null,
        },
      );
      return response.status(outcome.ok ? 200 : 422).json(outcome);
    },
  );

  return router;
}
