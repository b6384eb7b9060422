import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "../storage/testing/start-postgres.ts";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort } from "../testing/find-free-port.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { waitUntil } from "../testing/visitor.ts";
import { checkHistory } from "./load/check-history.ts";
import { gatherCrowd } from "./load/crowd.ts";
import { describeTimes } from "./load/describe-times.ts";
import { castPeople } from "./load/occupations.ts";
import { Walkers } from "./load/walkers.ts";
import { TrialSkipped } from "./trial-skipped.ts";

const PEOPLE = { full: 20, small: 6 };
const AWAY_MS = { full: 30_000, small: 4000 };
const PAUSE_MS = 400;
const WALKER = { name: "Walker", role: "participant" } as const;
const WATCHER = { name: "Watcher", role: "participant" } as const;

const upTo = (most: number): number => Math.random() * most;

async function readReadiness(
  url: string,
): Promise<{ status: number; database: boolean }> {
  const response = await fetch(`${url}/readyz`);
  const { dependencies } = (await response.json()) as {
    dependencies: { database: { ok: boolean } };
  };
  return { status: response.status, database: dependencies.database.ok };
}

/**
 * Takes PostgreSQL away under load: once for half a minute, then again and
 * again for moments. People stay, walking goes on, what they write pends; the
 * health says so; everything goes on without a restart, and what was
 * acknowledged has happened once.
 */
export async function runDatabase(
  rounds: number,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<void> {
  const size = isSmall ? "small" : "full";
  const started = await startPostgres();
  if (!started.ok)
    throw new TrialSkipped(`there is no PostgreSQL here: ${started.reason}`);
  const { postgres } = started;
  const dataDir = await mkdtemp(join(tmpdir(), "islet-database-"));
  const databaseUrl = await postgres.createDatabase();
  const server = new ServerProcess(await findFreePort(), dataDir, {
    DATABASE_URL: databaseUrl,
    RATE_FACTOR: "1000",
    LOG_LEVEL: "silent",
  });
  try {
    const cast = [...castPeople(PEOPLE[size]), WALKER, WATCHER];
    const { studyId, members } = await prepareStudy(dataDir, cast, databaseUrl);
    await server.start();
    const crowd = await gatherCrowd(server.url, members.slice(0, -2), PAUSE_MS);
    const walkers = new Walkers(server.url);
    await walkers.come(
      members.at(-2)?.token ?? "",
      members.at(-1)?.token ?? "",
    );
    const lines = crowd.regulars.map(({ visitor }) => visitor.room);

    const before = crowd.countDeeds();
    await postgres.crash();
    await waitUntil(
      async () => !(await readReadiness(server.url)).database,
      "the health says that the database is away",
    );
    equal((await readReadiness(server.url)).status, 503);
    equal((await fetch(`${server.url}/healthz`)).status, 200);
    const acknowledged = crowd.countDeeds();
    await walkers.walk(AWAY_MS[size]);
    // A deed may have been committed just before, and its answer have come just after.
    ok(crowd.countDeeds() - acknowledged <= crowd.regulars.length);
    await postgres.resume();
    const returns = [await timeRecovery(server.url)];
    await waitUntil(
      () => crowd.countDeeds() > acknowledged + crowd.regulars.length,
      "deeds go on",
      120_000,
    );
    deepEqual(
      crowd.regulars.map(({ visitor }) => visitor.room),
      lines,
      "somebody lost their line",
    );
    say(
      `away for ${AWAY_MS[size] / 1000} s after ${before} deeds: nobody lost their line, walking went on`,
    );

    for (let round = 1; round <= rounds; round++) {
      await sleep(500 + upTo(2000));
      await postgres.crash();
      await sleep(upTo(2000));
      await postgres.resume();
      returns.push(await timeRecovery(server.url));
    }
    await walkers.leave();
    await crowd.end();
    await server.stop();
    say(`ready again after ${describeTimes(returns)}`);
    const at = { dataDir, databaseUrl };
    const found = await checkHistory(at, studyId, crowd.regulars);
    say(`${rounds + 1} losses of the database: ${found}`);
  } finally {
    await server.kill();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timeRecovery(url: string): Promise<number> {
  const fromMs = performance.now();
  await waitUntil(
    async () => (await readReadiness(url)).status === 200,
    "the health says that all is well",
    60_000,
  );
  return performance.now() - fromMs;
}
