import { expect, test } from "vitest";
import { makeInvitation } from "../people/invitations.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { waitUntil } from "../testing/visitor.ts";
import { Bot } from "./bot.ts";
import { Crowd } from "./crowd.ts";
import { type Door, openInvitedDoor, openOwnersDoor } from "./door.ts";

const island = holdIsland();

const gather = (door: Door, people: number): Promise<Crowd> =>
  Crowd.gather(door, people, (member) => new Bot(island.url, member));

/** Types of the accounts of the study, each once. */
async function listTypes(): Promise<string[]> {
  const { db } = island.services.database;
  const rows = await db
    .selectFrom("account")
    .select("type")
    .distinct()
    .execute();
  return rows.map(({ type }) => type);
}

test("the owner's bots stand where they were put, walk as people may, and tell each other's steps apart", async () => {
  const door = openOwnersDoor(island.services.config.dataDir, undefined);
  const crowd = await gather(door, 6);
  await crowd.comeIn();
  const { bots, measure } = crowd;
  expect(bots.every((bot) => bot.isThere)).toBe(true);
  for (const a of bots)
    for (const b of bots)
      if (a !== b)
        expect(Math.hypot(a.at.x - b.at.x, a.at.z - b.at.z)).toBeGreaterThan(3);
  measure.begin(bots, performance.now());
  await waitUntil(() => measure.latenciesMs.length > 100, "steps are told");
  await crowd.leave();
  expect([...measure.faults]).toEqual([]);
  const usage = await door.readUsage();
  expect(usage?.cpuS).toBeGreaterThan(0);
  expect(usage?.storageCpuS).toBeGreaterThan(0);
  expect(
    (usage?.mainCpuS ?? NaN) + (usage?.storageCpuS ?? NaN),
  ).toBeLessThanOrEqual(usage?.cpuS ?? 0);
});

test("bots come again as the same accounts, and none of their rows is a participant's", async () => {
  const door = openOwnersDoor(island.services.config.dataDir, "TEST");
  const crowd = await gather(door, 6);
  await crowd.comeIn();
  await crowd.leave();
  expect(await listTypes()).toEqual(["bot"]);
  const { db } = island.services.database;
  const accounts = await db.selectFrom("account").select("id").execute();
  expect(accounts).toHaveLength(6);
  await waitUntil(async () => {
    const rows = await db
      .selectFrom("event")
      .select("role")
      .where("name", "=", "connection.opened")
      .execute();
    return rows.length >= 12 && rows.every(({ role }) => role === "bot");
  }, "everything is in the log, as bots' doing");
});

test("with an invitation bots come in by everybody's door, and are bots all the same", async () => {
  const { services, studyId } = island;
  const { token } = await makeInvitation(services.database.db, {
    studyId,
    kind: "study",
    role: "participant",
    createdBy: null,
    now: services.clock.now(),
    days: 1,
  });
  const link = `${island.url}/come-in#${token}`;
  const crowd = await gather(openInvitedDoor(island.url, link), 2);
  await crowd.comeIn();
  expect(crowd.bots.filter((bot) => bot.isThere)).toHaveLength(2);
  await crowd.leave();
  expect(await listTypes()).toEqual(["bot"]);
});

test("nobody comes where no island runs, or with a key that opens nothing", async () => {
  await expect(
    gather(openOwnersDoor("/nowhere", undefined), 1),
  ).rejects.toThrow("No island is running");
  const link = `${island.url}/come-in#${"x".repeat(43)}`;
  await expect(gather(openInvitedDoor(island.url, link), 1)).rejects.toThrow(
    "lets nobody in",
  );
});
