import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IDENTITIES, type Identity } from "../../shared/access/grants.ts";
import { may } from "../../shared/access/may.ts";
import { REQUESTS } from "../../shared/access/table.ts";
import type { RequestName } from "../../shared/protocol/requests.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import {
  bringEverybody,
  CANARY,
  makeThings,
} from "./testing/people-of-all-roles.ts";
import { placeFor, SAMPLES, type Things } from "./testing/request-samples.ts";
import { takeFingerprint } from "./testing/take-fingerprint.ts";

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
}

const DOORS = ["socket", "http"] as const;
/** The other study first: afterwards its request must have left nothing to find. */
const OWNERS = ["other-study", "study"] as const;
/** A guest with the presenter's place is tried in a class, in `presenting-guest.island.test.ts`. */
const WHO = IDENTITIES.filter((who) => who !== "presenting-guest");
const NAMES = Object.keys(SAMPLES) as RequestName[];

/** No job runs meanwhile: what it writes would be taken for the deed of a refused request. */
const island = holdIsland({ rateFactor: 100_000, jobPollSeconds: 86_400 });
let people: ReadonlyMap<Identity, Visitor>;
const things = {} as Record<(typeof OWNERS)[number], Things>;
const owners: Visitor[] = [];

beforeAll(async () => {
  people = await bringEverybody(island);
  const otherStudy = await island.addStudy("OTHER");
  for (const [owner, studyId, title] of [
    ["study", island.studyId, "Shared"],
    ["other-study", otherStudy, CANARY],
  ] as const) {
    const made = await makeThings(island, studyId, title);
    things[owner] = made.things;
    owners.push(made.owner);
  }
});
afterAll(async () => {
  for (const each of [...(people?.values() ?? []), ...owners])
    await each.leave();
});

const build = (name: RequestName, owner: (typeof OWNERS)[number]): unknown =>
  (SAMPLES[name] as (things: Things) => unknown)(things[owner]);

/** Whether a request names a thing that can be somebody else's. */
/** Requests after which the next ticks still write rows. */
const MOVES_PEOPLE = /^(travel|seat|class|moderation)\./;

const namesThings = (name: RequestName): boolean =>
  JSON.stringify(build(name, "study")) !==
  JSON.stringify(build(name, "other-study"));

async function ask(
  visitor: Visitor,
  door: (typeof DOORS)[number],
  name: RequestName,
  payload: unknown,
): Promise<Answer> {
  const envelope = {
    id: randomUUID(),
    name,
    payload,
    via: visitor.via,
    clientAt: Date.now(),
  };
  if (door === "socket") return (await visitor.askRaw(envelope)) as Answer;
  const path = `/api/do/${name.replace(".", "/")}`;
  return (await visitor.post(path, envelope)).body as Answer;
}

/** Everything that is kept, once all that is on its way has been written. */
async function settle(): Promise<Record<string, string>> {
  await island.services.recorder.flush();
  return takeFingerprint(island.services.database);
}

async function standAt(visitor: Visitor, station: string): Promise<void> {
  if (station === "" || !visitor.room) return;
  const { avatar } = visitor.standing;
  const gone = await visitor.ask("travel.go", { to: { station } });
  // Guests are judged from where they may be.
  if (!gone.ok && gone.code === "guest-elsewhere") return;
  const [place] = station.split("/");
  await waitUntil(
    () => visitor.room?.state.avatars.get(avatar)?.place === place,
    `at ${station}`,
  );
  // What follows from coming into a place is noted at the next tick.
  await pause(250);
}

test("every request has a sample, and every sample a line in the table", () => {
  expect(NAMES.toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
});

describe.each(WHO)("as %s", (who: Identity) => {
  const rows = DOORS.flatMap((door) =>
    NAMES.flatMap((name) => OWNERS.map((owner) => ({ door, name, owner }))),
  ).filter(({ door }) => door === "http" || may(who, "POST /api/join"));

  test.each(rows)(
    "$name by $door with ids of $owner is judged as the table says",
    async ({ door, name, owner }) => {
      const visitor =
        who === "nobody"
          ? new Visitor(island.url)
          : (people.get(who) ?? new Visitor(island.url));
      if (owner === "other-study" && !namesThings(name)) return;
      await standAt(visitor, placeFor(name));
      const before = await settle();
      const answer = await ask(visitor, door, name, build(name, owner));
      expect(JSON.stringify(answer)).not.toContain(CANARY);
      if (who === "nobody")
        expect(answer).toEqual({ ok: false, code: "not-signed-in" });
      else if (!may(who, name))
        expect(answer).toEqual({ ok: false, code: "not-allowed" });
      else {
        expect(answer.code ?? "").not.toMatch(
          /not-allowed|not-signed-in|unknown-request|bad-shape|server-error|too-fast/,
        );
        if (namesThings(name) && !may(who, name, owner))
          expect(answer).toMatchObject({ ok: false, code: "not-found" });
      }
      if (!answer.ok) expect(await settle()).toEqual(before);
      // What follows from somebody's coming or going is noted by itself, a moment later.
      else if (MOVES_PEOPLE.test(name)) await pause(500);
    },
  );
});

test("nobody has written anything into the operational log", () => {
  expect(island.errors).toEqual([]);
});
