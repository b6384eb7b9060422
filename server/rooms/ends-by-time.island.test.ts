import { afterEach, expect, test } from "vitest";
import {
  CLOSE_REMOVED,
  CLOSE_SIGNED_OUT,
} from "../../shared/protocol/close-codes.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

const MINUTE_MS = 60_000;

const island = holdIsland();
const visitors: Visitor[] = [];

afterEach(async () => {
  for (const visitor of visitors.splice(0)) await visitor.leave();
});

async function comeIn(role: Role, isShared = false) {
  const member = await island.invite(role, "Visitor");
  const visitor = new Visitor(island.url);
  visitors.push(visitor);
  await visitor.post("/api/sign-in", { token: member.token, isShared });
  await visitor.join();
  return { ...member, visitor };
}

const changeSignIn = (membershipId: string, change: Record<string, Date>) =>
  island.services.database.db
    .updateTable("sign_in")
    .set(change)
    .where("membership_id", "=", membershipId)
    .execute();

const ago = (minutes: number): Date =>
  new Date(Date.now() - minutes * MINUTE_MS);

/** How the log says the last connection of a member ended. */
async function readLastEnd(membershipId: string): Promise<unknown> {
  await island.services.recorder.flush();
  const row = await island.services.database.db
    .selectFrom("event")
    .innerJoin("membership", "membership.pseudonym", "event.participant")
    .select("event.payload")
    .where("membership.id", "=", membershipId)
    .where("event.name", "=", "connection.closed")
    .orderBy("event.seq", "desc")
    .executeTakeFirst();
  return row?.payload;
}

test.each([
  ["staff who rested half an hour", "educator", false, "idle"],
  ["a shared computer at rest for two hours", "participant", true, "idle"],
  ["a sign-in that has run out", "participant", false, "expired"],
] as const)(
  "%s: the socket closes by itself, and the log says why",
  async (_, role, isShared, reason) => {
    const { visitor, membershipId } = await comeIn(role, isShared);
    await changeSignIn(
      membershipId,
      reason === "expired"
        ? { expires_at: ago(0) }
        : { last_seen_at: ago(isShared ? 121 : 31) },
    );
    await waitUntil(() => visitor.closeCode !== null, "closed");
    expect(visitor.closeCode).toBe(CLOSE_SIGNED_OUT);
    expect(await readLastEnd(membershipId)).toEqual({ reason });
    expect((await visitor.post("/api/join", {})).status).toBe(401);
  },
);

test("a day of access that ends closes the socket, without anybody doing anything", async () => {
  const { visitor, membershipId } = await comeIn("participant");
  await island.services.database.db
    .updateTable("membership")
    .set({ access_ends_at: new Date(Date.now() + 500) })
    .where("id", "=", membershipId)
    .execute();
  await waitUntil(() => visitor.closeCode !== null, "closed");
  expect(visitor.closeCode).toBe(CLOSE_REMOVED);
  expect(await readLastEnd(membershipId)).toEqual({ reason: "removed" });
});

test("whoever says in time that they are there stays, and so do participants who only watch", async () => {
  const nora = await comeIn("educator");
  const rosa = await comeIn("participant");
  const idle = await comeIn("educator");
  await changeSignIn(nora.membershipId, { last_seen_at: ago(29) });
  await nora.visitor.post("/api/seen", { isActive: true });
  await changeSignIn(rosa.membershipId, { last_seen_at: ago(60 * 24) });
  await changeSignIn(idle.membershipId, { last_seen_at: ago(31) });
  // Standings are read for all at once: when one is gone, the others were looked at too.
  await waitUntil(() => idle.visitor.closeCode !== null, "closed");
  expect([nora.visitor.closeCode, rosa.visitor.closeCode]).toEqual([
    null,
    null,
  ]);
});
