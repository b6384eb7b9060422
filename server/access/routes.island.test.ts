import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IDENTITIES, type Identity } from "../../shared/access/grants.ts";
import { may } from "../../shared/access/may.ts";
import { ROUTES, type Route } from "../../shared/access/table.ts";
import { readConfig } from "../config.ts";
import { createApp } from "../http/create-app.ts";
import { createIslandMetrics } from "../http/metrics/island-metrics.ts";
import { createGate } from "../rooms/feature-requests.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { listRoutes } from "./testing/list-routes.ts";
import {
  bringEverybody,
  CANARY,
  makeThings,
} from "./testing/people-of-all-roles.ts";
import type { Things } from "./testing/request-samples.ts";
import { takeFingerprint } from "./testing/take-fingerprint.ts";

const island = holdIsland({ rateFactor: 100_000 });
let people: ReadonlyMap<Identity, Visitor>;
const things = {} as Record<"study" | "other-study", Things>;
const everybodyElse: Visitor[] = [];

beforeAll(async () => {
  people = await bringEverybody(island);
  const other = await island.addStudy("OTHER");
  const own = await makeThings(island, island.studyId, "Shared");
  const foreign = await makeThings(island, other, CANARY);
  everybodyElse.push(own.owner, foreign.owner);
  things.study = own.things;
  things["other-study"] = foreign.things;
});
afterAll(async () => {
  for (const each of [...(people?.values() ?? []), ...everybodyElse])
    await each.leave();
});

test("the table names every route of the server, and no other", () => {
  const outcome = readConfig(
    { DATA_DIR: "/nowhere", METRICS_TOKEN: "m".repeat(32) },
    "/",
  );
  if (!outcome.ok) throw new Error(outcome.problems.join());
  const { config } = outcome;
  const services = {
    ...island.services,
    config,
    gate: createGate(island.services),
    isReady: () => true,
  };
  const app = createApp(services, {
    stage: () => "ready",
    isOwnHost: () => true,
    metrics: createIslandMetrics({
      peopleOnline: () => 0,
      sockets: () => 0,
      recorderQueue: () => 0,
      isDatabaseUp: async () => true,
    }),
  });
  expect(listRoutes(app).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

test("no file of the server asks for a role but through the table", () => {
  const source = readFileSync(
    new URL("../rooms/feature-requests.ts", import.meta.url),
    "utf8",
  );
  expect(source).toContain("may(identifyAsker(asker), asked.name)");
});

/** A route with its parameters filled in by the things of a study. */
function fill(
  route: Route,
  { deck, film }: Things,
): { method: string; path: string } {
  const [method = "", pattern = ""] = route.split(" ");
  const path = pattern
    .replace(":feature/:request", "help/read")
    .replace(":deck", deck)
    .replace(":film", film)
    .replace(":number", "1")
    .replaceAll(/:\w+/g, "00000000-0000-4000-8000-000000000000");
  return { method, path };
}

async function knock(
  visitor: Visitor,
  { method, path }: { method: string; path: string },
): Promise<{ status: number; text: string }> {
  const response = await fetch(island.url + path, {
    method,
    redirect: "manual",
    headers: {
      "content-type": "application/json",
      "x-islet": "1",
      cookie: visitor.cookie,
    },
    ...(method === "GET" ? {} : { body: "{}" }),
  });
  return { status: response.status, text: await response.text() };
}

/** Who leaves can be asked nothing more; these are tried where people come and go. */
const FAREWELLS: ReadonlySet<Route> = new Set([
  "POST /api/sign-out",
  "POST /api/sign-out-everywhere",
  "POST /api/me/erase",
  "POST /api/me/stop",
]);
/** What a guest may besides while they have the presenter's place is asked by requests alone. */
const WHO = IDENTITIES.filter((who) => who !== "presenting-guest");
const ROUTE_NAMES = (Object.keys(ROUTES) as Route[]).filter(
  (route) => !FAREWELLS.has(route),
);

describe.each(WHO)("as %s", (who: Identity) => {
  test.each(
    ROUTE_NAMES.flatMap((route) =>
      (["study", "other-study"] as const).map((owner) => ({ route, owner })),
    ),
  )("$route with ids of $owner", async ({ route, owner }) => {
    const visitor =
      who === "nobody"
        ? new Visitor(island.url)
        : (people.get(who) ?? new Visitor(island.url));
    await island.services.recorder.flush();
    const before = await takeFingerprint(island.services.database);
    const asked = fill(route, things[owner]);
    const { status, text } = await knock(visitor, asked);
    expect(status).not.toBe(500);
    expect(text).not.toContain(CANARY);
    const isForeign =
      owner === "other-study" &&
      asked.path !== fill(route, things.study).path &&
      !may(who, route, owner);
    if (!may(who, route)) expect([401, 403, 404]).toContain(status);
    else if (isForeign) expect(status).toBe(404);
    else if (who !== "nobody") expect([401, 403]).not.toContain(status);
    if (status >= 400) {
      await island.services.recorder.flush();
      expect(await takeFingerprint(island.services.database)).toEqual(before);
    }
  });
});
