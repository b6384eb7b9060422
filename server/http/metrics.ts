import { createHash, timingSafeEqual } from "node:crypto";
import { Router } from "express";
import type { IslandMetrics } from "./metrics/island-metrics.ts";

const hash = (text: string): Buffer =>
  createHash("sha256").update(text).digest();

/** Whether a request carries the token; takes as long whether it is nearly right or not. */
function carries(header: string | undefined, token: string): boolean {
  return timingSafeEqual(hash(header ?? ""), hash(`Bearer ${token}`));
}

/** `/metrics` in Prometheus' text form, behind a token; without one in the settings there is no such page. */
export function createMetricsRoute(
  metrics: IslandMetrics,
  token: string | undefined,
): Router {
  const router = Router();
  if (token === undefined) return router;
  router.get("/metrics", async (request, response) => {
    if (!carries(request.headers.authorization, token))
      return void response
        .status(401)
        .set("www-authenticate", "Bearer")
        .json({ ok: false, code: "not-allowed" });
    response
      .set("cache-control", "no-store")
      .set("content-type", metrics.contentType)
      .send(await metrics.print());
  });
  return router;
}
