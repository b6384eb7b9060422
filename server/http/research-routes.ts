import { Router } from "express";
import * as z from "zod";
import { may } from "../../shared/access/may.ts";
import { recordDeed } from "../audit/record-deed.ts";
import { turnAway } from "../people/people-outcome.ts";
import { hasSimulatedPeople } from "../people/simulate-people.ts";
import { exportPath } from "../reports/export/export-files.ts";
import {
  askForExport,
  cancelExport,
  findExport,
  listExports,
} from "../reports/export/export-records.ts";
import { SharedReports } from "../reports/shared-reports.ts";
import { answer, memberDoor } from "./coming-in/answer.ts";
import type { HttpServices } from "./http-services.ts";
import { readSignedIn } from "./read-asker.ts";

const nothing = z.object({});
/** Made-up people can be looked at too, and never together with real ones. */
const whose = z.object({
  counted: z.enum(["participants", "simulated"]).default("participants"),
});
const id = z.uuid();
/** T0 would hold names, T2 and T3 are not built: they are refused in words, not by shape. */
const wish = z.object({ tier: z.enum(["T0", "T1", "T2", "T3"]) });

/** The researcher's page: what the figures are, and exports to take away. */
export function createResearchRoutes(services: HttpServices): Router {
  const { database, clock, config } = services;
  const reports = new SharedReports(database);
  const router = Router();

  router.get(
    "/api/research",
    memberDoor(
      services,
      "GET /api/research",
      nothing,
      async (_, { caller, study }, request) => {
        const asked = whose.safeParse(request.query);
        if (!asked.success) return turnAway("bad-shape");
        const { counted } = asked.data;
        const { studyId: id } = caller;
        return {
          ok: true,
          reply: {
            isDemonstration: study.isDemonstration,
            hasSimulated: await hasSimulatedPeople(database, id),
            report: await reports.ask({ id, code: study.code }, counted),
          },
        };
      },
    ),
  );
  router.get(
    "/api/research/progress",
    memberDoor(
      services,
      "GET /api/research/progress",
      nothing,
      async (_, { caller }, request) => {
        const asked = whose.safeParse(request.query);
        return asked.success
          ? {
              ok: true,
              reply: {
                progress: reports.progressOf(
                  caller.studyId,
                  asked.data.counted,
                ),
              },
            }
          : turnAway("bad-shape");
      },
    ),
  );
  router.get(
    "/api/research/exports",
    memberDoor(
      services,
      "GET /api/research/exports",
      nothing,
      async (_, { caller }) => ({
        ok: true,
        reply: {
          exports: await listExports(database.db, caller, clock.now()),
        },
      }),
    ),
  );
  router.post(
    "/api/research/exports",
    memberDoor(
      services,
      "POST /api/research/exports",
      wish,
      async ({ tier }, { caller }) => {
        if (tier === "T0") return turnAway("names-stay-here");
        if (tier !== "T1") return turnAway("no-tier");
        const made = await askForExport(database, caller, clock.now());
        return made === null
          ? turnAway("export-underway")
          : { ok: true, reply: { id: made } };
      },
    ),
  );
  router.post(
    "/api/research/exports/cancel",
    memberDoor(
      services,
      "POST /api/research/exports/cancel",
      z.object({ id }),
      async (body, { caller }) =>
        (await cancelExport(database.db, caller, body.id, clock.now()))
          ? { ok: true, reply: {} }
          : turnAway("not-found"),
    ),
  );
  router.get("/files/exports/:export", async (request, response) => {
    const member = await readSignedIn(request.headers, services);
    if (!member) return answer(response, turnAway("not-signed-in"));
    const { caller, study } = member;
    if (!may(caller.role, "GET /files/exports/:export", "own"))
      return answer(response, turnAway("not-allowed"));
    const asked = id.safeParse(request.params.export);
    const found =
      asked.success &&
      (await findExport(database.db, caller, asked.data, clock.now()));
    if (!found) return answer(response, turnAway("not-found"));
    await recordDeed(database, config.dataDir, {
      at: clock.now(),
      actor: caller.accountId,
      action: "export.fetched",
      object: asked.data,
      study: caller.studyId,
      detail: { sha256: found.sha256 },
    });
    const day = found.askedAt.toISOString().slice(0, 10);
    const name = study.code.replaceAll(/[^A-Za-z0-9-]/g, "-");
    response.download(
      exportPath(config.dataDir, asked.data),
      `islet-${name}-${day}.zip`,
      { headers: { "cache-control": "private, no-store" } },
    );
  });
  return router;
}
