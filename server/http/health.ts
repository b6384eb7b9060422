import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { Router } from "express";
import { sql, type Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";
import type { Space } from "../storage/watch-space.ts";

/** Where an island stands in its life. */
export type Stage = "starting" | "ready" | "stopping";

/** A dependency without an answer for so long counts as down. */
const PATIENCE_MS = 2500;

interface Dependency {
  readonly ok: boolean;
  /** What is wrong, for operators; never a secret. */
  readonly reason?: string;
}

const NO_ROOM: Dependency = { ok: false, reason: "no room" };

/** The bare word an error is known by; messages may hold addresses. */
function nameReason(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === "string") return code;
  return error instanceof Error ? error.name : "unknown";
}

async function look(work: Promise<unknown>): Promise<Dependency> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Dependency>((resolve) => {
    timer = setTimeout(
      () =>
        resolve({ ok: false, reason: `no answer within ${PATIENCE_MS} ms` }),
      PATIENCE_MS,
    );
  });
  const answer = work.then(
    (): Dependency => ({ ok: true }),
    (error: unknown): Dependency => ({ ok: false, reason: nameReason(error) }),
  );
  const dependency = await Promise.race([answer, late]);
  clearTimeout(timer);
  return dependency;
}

/** Looks at the database; it counts as up when it answers soon. */
export function lookAtDatabase(db: Kysely<Tables>): Promise<Dependency> {
  return look(sql`select 1`.execute(db));
}

/**
 * `/healthz`: the process lives. `/readyz`: people can come in; else 503, with
 * the stage and what each dependency lacks.
 */
export function createHealthRoutes(island: {
  readonly db: Kysely<Tables>;
  readonly dataDir: string;
  readonly space: Pick<Space, "hasRoom">;
  readonly stage: () => Stage;
}): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.set("cache-control", "no-store").type("text/plain").send("ok");
  });
  router.get("/readyz", async (_request, response) => {
    const stage = island.stage();
    const [database, dataDir] = await Promise.all([
      lookAtDatabase(island.db),
      island.space.hasRoom
        ? look(access(island.dataDir, constants.W_OK))
        : NO_ROOM,
    ]);
    const isReady = stage === "ready" && database.ok && dataDir.ok;
    response
      .status(isReady ? 200 : 503)
      .set("cache-control", "no-store")
      .json({
        ready: isReady,
        stage,
        dependencies: { database, dataDir },
      });
  });
  return router;
}
