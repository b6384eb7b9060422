import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";

const MINUTE_MS = 60_000;
const CLASSROOM = { to: { place: "classroom" } };

let island: TestIsland;
let nora: Visitor;
beforeAll(async () => {
  island = await startTestIsland({ rateFactor: 1000 });
  nora = await comeIn("Nora", "educator");
});
afterAll(async () => {
  await nora.leave();
  await island.stop();
});

async function comeIn(
  name: string,
  role: "educator" | "participant",
): Promise<Visitor> {
  const { token } = await island.invite(role, name);
  const visitor = new Visitor(island.url);
  await visitor.come(token);
  return visitor;
}

/** A class of tomorrow for nobody by name. */
async function planClass(title: string, day: number): Promise<string> {
  const at = new Date(Date.now() + day * 24 * 60 * MINUTE_MS).toISOString();
  const planned = await nora.ask("calendar.plan", {
    kind: "guest",
    title,
    startsLocal: `${at.slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: [],
  });
  if (!planned.ok) throw new Error(planned.code);
  const { id } = await island.services.database.db
    .selectFrom("class")
    .select("id")
    .where("title", "=", title)
    .executeTakeFirstOrThrow();
  return id;
}

const change = (
  id: string,
  to: {
    starts_at?: Date;
    started_at?: Date;
    ended_at?: Date;
    cancelled_at?: Date;
  },
) =>
  island.services.database.db
    .updateTable("class")
    .set(to)
    .where("id", "=", id)
    .execute();

const inMinutes = (minutes: number) =>
  new Date(Date.now() + minutes * MINUTE_MS);

const invite = (classId: string, by = nora, more: object = {}) =>
  by.post("/api/people/invite", {
    kind: "link",
    role: "participant",
    name: "Dita",
    language: "en",
    class: classId,
    ...more,
  });

/** The secret of a fresh link for a guest. */
async function inviteByLink(classId: string): Promise<string> {
  const { body } = await invite(classId);
  const { link } = (body as { reply: { link: string } }).reply;
  return link.slice(link.indexOf("#") + 1);
}

const joinBody = (token: string, name: string) => ({
  key: { token },
  joinId: randomUUID(),
  name,
  scopes: ["activity", "mail"],
  consentVersion: "1",
  language: "en",
  isAdult: true,
});

async function comeAsGuest(token: string, name: string): Promise<Visitor> {
  const guest = new Visitor(island.url);
  expect(
    await guest.post("/api/coming-in/join", joinBody(token, name)),
  ).toMatchObject({ status: 200 });
  await guest.join();
  return guest;
}

const findMember = (name: string) =>
  island.services.database.db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["membership.id", "account.type", "membership.pseudonym"])
    .where("account.name", "=", name)
    .executeTakeFirst();

test("a guest comes in by a link for one class, and not before its doors are open nor after it", async () => {
  const id = await planClass("A dietitian visits", 1);
  const other = await planClass("Another evening", 2);
  const token = await inviteByLink(id);
  const early = new Visitor(island.url);
  expect((await early.post("/api/sign-in", { token })).body).toMatchObject({
    code: "guest-not-now",
  });
  expect(
    (await early.post("/api/coming-in/join", joinBody(token, "Dita"))).body,
  ).toMatchObject({ code: "guest-not-now" });
  expect(await findMember("Dita")).toBeUndefined();

  await change(id, { starts_at: inMinutes(10) });
  expect((await early.post("/api/sign-in", { token })).body).toMatchObject({
    reply: { newcomer: { consent: { scopes: [] } } },
  });
  const dita = await comeAsGuest(token, "Dita");
  const member = await findMember("Dita");
  expect(member?.type).toBe("guest");
  expect(await dita.ask("class.list", {})).toMatchObject({
    reply: { classes: [{ id }] },
  });

  // The class is for nobody by name, and the guest of another evening stays outside too.
  const walter = await comeIn("Walter", "participant");
  await nora.ask("travel.go", CLASSROOM);
  expect((await nora.ask("class.start", { class: id })).ok).toBe(true);
  expect(await walter.ask("travel.go", CLASSROOM)).toMatchObject({
    code: "class-closed",
  });
  expect((await dita.ask("travel.go", CLASSROOM)).ok).toBe(true);
  await nora.ask("class.end", {});
  await change(other, { starts_at: inMinutes(5) });
  await nora.ask("class.start", { class: other });
  expect(await dita.ask("travel.go", CLASSROOM)).toMatchObject({
    code: "class-closed",
  });
  await nora.ask("class.end", {});

  // Nobody has agreed to anything, so nothing is written of them.
  await island.services.recorder.flush();
  expect(
    await island.services.database.db
      .selectFrom("event")
      .select("name")
      .where("participant", "=", member?.pseudonym ?? "")
      .execute(),
  ).toEqual([]);

  await change(id, { ended_at: inMinutes(-16) });
  await waitUntil(() => dita.closeCode !== null, "her time is over");
  expect((await dita.post("/api/join", {})).status).not.toBe(200);
  expect((await early.post("/api/sign-in", { token })).status).not.toBe(200);
  await walter.leave();
});

test("a link goes with its class: it opens when the class was moved, and not once it is over or called off", async () => {
  const id = await planClass("A nurse of the eyes visits", 6);
  const token = await inviteByLink(id);
  const { db } = island.services.database;
  // As if the class had been planned for an hour ago when the link was made.
  await db
    .updateTable("invitation")
    .set({ expires_at: inMinutes(-60) })
    .where("class_id", "=", id)
    .execute();
  const visitor = new Visitor(island.url);
  const open = async () => (await visitor.post("/api/sign-in", { token })).body;
  const listVisits = async () => {
    const response = await fetch(`${island.url}/api/people`, {
      headers: { cookie: nora.cookie },
    });
    const { reply } = (await response.json()) as {
      reply: { invitations: { visit: { title: string } | null }[] };
    };
    return reply.invitations.map(({ visit }) => visit?.title);
  };
  expect(await open()).toMatchObject({ code: "guest-not-now" });
  expect(await listVisits()).toContain("A nurse of the eyes visits");
  await change(id, { starts_at: inMinutes(10) });
  expect(await open()).toMatchObject({ reply: { next: "newcomer" } });
  await change(id, { started_at: inMinutes(-90), ended_at: inMinutes(-10) });
  expect(await open()).toMatchObject({ reply: { next: "newcomer" } });
  await change(id, { ended_at: inMinutes(-16) });
  expect(await open()).toMatchObject({ code: "link-used-up" });
  const other = await planClass("Called off", 7);
  const idle = await inviteByLink(other);
  await change(other, { cancelled_at: inMinutes(-1) });
  expect((await visitor.post("/api/sign-in", { token: idle })).body).toEqual({
    ok: false,
    code: "link-used-up",
  });
});

test("whoever changes a class is told which of its guests to tell themselves", async () => {
  const id = await planClass("A dentist visits", 8);
  await invite(id);
  await invite(id, nora, { name: "" });
  const ask = async (more: object) => {
    const done = await nora.ask("calendar.change", { class: id, ...more });
    return done.ok ? done.reply.guestsToTell : done.code;
  };
  // Another title is no news.
  expect(await ask({ title: "A dentist comes" })).toEqual([]);
  for (const more of [
    { trip: "restaurant" },
    { isCancelled: true },
    { isCancelled: false },
  ])
    expect(await ask(more)).toEqual(["", "Dita"]);
  const { series_id: series } = await island.services.database.db
    .selectFrom("class")
    .select("series_id")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const which = { series: series ?? "" };
  const reply = { classes: 1, guestsToTell: ["", "Dita"] };
  expect(
    await nora.ask("calendar.changeSeries", { ...which, trip: "gym" }),
  ).toEqual({ ok: true, reply });
  expect(await nora.ask("calendar.endSeries", which)).toEqual({
    ok: true,
    reply,
  });
});

test("a guest is taken back at once", async () => {
  const id = await planClass("A pharmacist visits", 1);
  await change(id, { starts_at: inMinutes(10) });
  const phil = await comeAsGuest(await inviteByLink(id), "Phil");
  const member = await findMember("Phil");
  await nora.post("/api/people/change", {
    membershipId: member?.id,
    deed: "remove",
  });
  await waitUntil(() => phil.closeCode !== null, "he is out");
  expect((await phil.post("/api/join", {})).status).not.toBe(200);
});

test.each([
  ["a class of nobody's", {}, 0, "not-found"],
  ["a code for many", { kind: "study" }, 3, "bad-shape"],
  [
    "a role that is more than a guest's",
    { role: "facilitator" },
    5,
    "bad-shape",
  ],
] as const)("nobody is a guest by %s", async (what, more, day, code) => {
  const id = day === 0 ? randomUUID() : await planClass(what, day);
  expect((await invite(id, nora, more)).body).toMatchObject({ code });
});

test("participants and guests invite nobody", async () => {
  const rosa = await comeIn("Rosa", "participant");
  const id = await planClass("Not hers", 4);
  expect((await invite(id, rosa)).body).toMatchObject({ ok: false });
  await rosa.leave();
});
