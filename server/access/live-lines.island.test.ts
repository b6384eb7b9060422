import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import {
  CLOSE_REMOVED,
  CLOSE_SENT_AWAY,
  CLOSE_SIGNED_OUT,
} from "../../shared/protocol/close-codes.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import { createNoteAudit } from "../people/create-note-audit.ts";
import { giveConsent, withdrawConsents } from "../people/consents.ts";
import { findCaller } from "../people/find-caller.ts";
import { type HeldIsland, holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

const PROJECTOR = "classroom/projector";
/** The promise is five seconds; the machine may be busy. */
const PATIENCE_MS = 30_000;

const island = holdIsland({ rateFactor: 1000 });
const visitors: Visitor[] = [];

afterEach(async () => {
  for (const visitor of visitors.splice(0)) await visitor.leave();
});

type Guest = Awaited<ReturnType<HeldIsland["invite"]>> & { visitor: Visitor };

async function comeIn(role: Role, name: string): Promise<Guest> {
  const invited = await island.invite(role, name);
  const visitor = new Visitor(island.url);
  visitors.push(visitor);
  await visitor.come(invited.token);
  return { ...invited, visitor };
}

const db = () => island.services.database.db;

/** As the command line of another process does: nobody tells this one. */
const setMembership = (
  id: string,
  set: { role?: Role; left_at?: Date; banned_at?: Date; access_ends_at?: Date },
) => db().updateTable("membership").set(set).where("id", "=", id).execute();

async function joinAgain(visitor: Visitor): Promise<number> {
  const { status } = await visitor.post("/api/join", {
    protocol: PROTOCOL_VERSION,
    tab: visitor.tab,
    via: visitor.via,
  });
  return status;
}

async function askByHttp(visitor: Visitor): Promise<unknown> {
  const { body } = await visitor.post("/api/do/help/read", {
    id: randomUUID(),
    payload: {},
    via: "page+pointer",
    clientAt: Date.now(),
  });
  return body;
}

const closed = (visitor: Visitor, code: number): Promise<void> =>
  waitUntil(
    () => visitor.closeCode === code,
    `closed with ${code}`,
    PATIENCE_MS,
  );

async function readLog(name: string, membershipId: string) {
  await island.services.recorder.flush();
  return db()
    .selectFrom("event")
    .innerJoin("membership", "membership.pseudonym", "event.participant")
    .select(["event.name", "event.occurred_at", "event.payload", "connection"])
    .where("membership.id", "=", membershipId)
    .where("event.name", "=", name)
    .orderBy("event.seq")
    .execute();
}

describe("whoever may no longer be here is let go by every door", () => {
  test.each([
    ["a ban", { left_at: new Date(), banned_at: new Date() }],
    ["the end of a membership", { left_at: new Date() }],
    ["the end of access", { access_ends_at: new Date(Date.now() - 1000) }],
    ["a role that has no place on the island", { role: "researcher" as Role }],
  ])("%s, told to nobody", async (_, change) => {
    const { visitor, membershipId } = await comeIn("participant", "Rosa");
    const { visitor: walter } = await comeIn("participant", "Walter");
    const { avatar } = visitor.standing;
    await setMembership(membershipId, change);
    await closed(visitor, CLOSE_REMOVED);
    expect([401, 403]).toContain(await joinAgain(visitor));
    if (!("role" in change))
      expect(await askByHttp(visitor)).toMatchObject({ ok: false });
    await waitUntil(
      () => !walter.room?.state.avatars.has(avatar),
      "gone from the eyes of others",
    );
    const [end] = await readLog("connection.closed", membershipId);
    expect(end?.payload).toEqual({ reason: "removed" });
  });

  test("a ticket given before the ban opens nothing after it", async () => {
    const { token, membershipId } = await island.invite("participant", "Late");
    const late = new Visitor(island.url);
    await late.signIn(token);
    const { body } = await late.post("/api/join", {
      protocol: PROTOCOL_VERSION,
      tab: late.tab,
      via: late.via,
    });
    await setMembership(membershipId, { left_at: new Date() });
    const { Client } = await import("@colyseus/sdk");
    const { seat } = body as {
      seat: Parameters<
        InstanceType<typeof Client>["consumeSeatReservation"]
      >[0];
    };
    await expect(
      new Client(island.url).consumeSeatReservation(seat),
    ).rejects.toThrow();
  });

  test("signing out ends the line that this cookie opened, and no other", async () => {
    const { visitor, token } = await comeIn("participant", "Rosa");
    const thief = new Visitor(island.url);
    thief.cookie = visitor.cookie;
    const other = new Visitor(island.url);
    visitors.push(other);
    await other.signIn(token);
    await visitor.post("/api/sign-out", {});
    await closed(visitor, CLOSE_SIGNED_OUT);
    expect(await joinAgain(thief)).toBe(401);
    await other.join();
    expect((await other.ask("help.read", {})).ok).toBe(true);
  });
});

test("a demoted educator turns no slide any more, and is no longer shown as staff", async () => {
  const { visitor: nora, membershipId } = await comeIn("educator", "Nora");
  await nora.ask("travel.go", { to: { station: PROJECTOR } });
  const turn = () => nora.ask("deck.turn", { station: PROJECTOR, slide: 1 });
  expect(await turn()).toEqual({ ok: false, code: "not-found" });
  await setMembership(membershipId, { role: "participant" });
  await waitUntil(
    async () => {
      const outcome = await turn();
      return !outcome.ok && outcome.code === "not-allowed";
    },
    "the staff request is refused",
    PATIENCE_MS,
  );
  expect(nora.closeCode).toBeNull();
  await waitUntil(
    () => nora.room?.state.avatars.get(nora.standing.avatar)?.isStaff === false,
    "shown as a participant",
  );
});

test("withdrawal ends the connection in the log at that instant, and nothing is written until consent is given again", async () => {
  const { visitor, membershipId } = await comeIn("participant", "Rosa");
  const found = await findCaller(db(), membershipId);
  if (!found) throw new Error("no caller");
  const { database, recorder, clock } = island.services;
  const services = {
    database,
    recorder,
    noteAudit: createNoteAudit(clock.now),
    dataDir: island.services.config.dataDir,
  };
  const at = clock.now();
  await withdrawConsents(services, found.caller, ["activity"], at);
  await waitUntil(
    async () => (await readLog("connection.closed", membershipId)).length > 0,
    "closed in the log",
    PATIENCE_MS,
  );
  const [end] = await readLog("connection.closed", membershipId);
  expect(end?.occurred_at).toEqual(at);
  expect(end?.payload).toEqual({ reason: "withdrawn" });
  expect((await visitor.ask("gesture.make", { kind: "wave" })).ok).toBe(true);
  expect(await readLog("gesture.made", membershipId)).toEqual([]);
  await giveConsent(services, found.caller, "activity", "1", clock.now());
  await waitUntil(
    async () => (await readLog("connection.opened", membershipId)).length === 2,
    "a new connection in the log",
    PATIENCE_MS,
  );
  const opened = await readLog("connection.opened", membershipId);
  expect(new Set(opened.map((each) => each.connection)).size).toBe(2);
  expect((await visitor.ask("gesture.make", { kind: "clap" })).ok).toBe(true);
  expect(await readLog("gesture.made", membershipId)).toHaveLength(1);
});

test("who is asked to leave for this visit is told so, and can't come in again yet", async () => {
  const { visitor: nora } = await comeIn("educator", "Nora");
  const { visitor } = await comeIn("participant", "Rosa");
  const outcome = await nora.ask("moderation.sendAway", {
    whom: { avatar: visitor.standing.avatar },
    how: "visit",
  });
  expect(outcome.ok).toBe(true);
  await closed(visitor, CLOSE_SENT_AWAY);
  expect(await joinAgain(visitor)).toBe(403);
});

test("a notice reaches nobody whose role may no longer know of it", async () => {
  const { visitor: nora, membershipId } = await comeIn("educator", "Nora");
  const { visitor: rosa } = await comeIn("participant", "Rosa");
  await rosa.ask("help.ask", {});
  await waitUntil(() => nora.notices.length === 1, "the helper is told");
  await setMembership(membershipId, { role: "participant" });
  await waitUntil(
    () => nora.room?.state.avatars.get(nora.standing.avatar)?.isStaff === false,
    "demoted",
    PATIENCE_MS,
  );
  const world = island.services.worlds.get(island.studyId);
  world?.tell("help.asked", { avatar: "x", name: "x", place: "x" });
  world?.tell("class.ended", { id: "last" });
  await waitUntil(
    () => nora.notices.some((told) => told.name === "class.ended"),
    "the later notice has come",
  );
  expect(
    nora.notices.filter((told) => told.name === "help.asked"),
  ).toHaveLength(1);
});
