import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Role } from "../../shared/protocol/roles.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const db = () => house.island.services.database.db;
const DAY_MS = 86_400_000;

async function read(who: Visitor) {
  const outcome = await who.ask("today.visits", {});
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply;
}

const namesFor = async (who: Visitor): Promise<string[]> =>
  (await read(who)).people.map(({ name }) => name);

/** Somebody on the island who agrees to be named, as soon as it is known that they were here. */
async function comeNamed(name: string, role?: Role): Promise<Visitor> {
  const visitor = await house.comeIn(name, role);
  expect(await visitor.ask("today.nameMe", { isNamed: true })).toEqual({
    ok: true,
    reply: {},
  });
  await waitUntil(
    async () => (await findMembership(name)) !== undefined,
    `${name} was here`,
  );
  return visitor;
}

/** The membership of somebody who was here. */
const findMembership = async (name: string): Promise<string | undefined> =>
  (
    await db()
      .selectFrom("whereabouts")
      .innerJoin("membership", "membership.id", "whereabouts.membership_id")
      .innerJoin("account", "account.id", "membership.account_id")
      .select("membership.id")
      .where("account.name", "=", name)
      .where("membership.study_id", "=", house.studyId)
      .executeTakeFirst()
  )?.id;

async function insistOnMembership(name: string): Promise<string> {
  const id = await findMembership(name);
  if (id === undefined) throw new Error(`${name} was not here`);
  return id;
}

test("nobody is named who did not agree, and taking it back holds at once", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const nora = await comeNamed("Nora", "educator");
  expect(await read(walter)).toEqual({
    isAsked: true,
    isNamed: false,
    people: [{ name: "Nora", isStaff: true, isToday: true }],
    more: 0,
  });
  for (const isNamed of [true, true])
    await rosa.ask("today.nameMe", { isNamed });
  await waitUntil(
    async () => (await namesFor(walter)).includes("Rosa"),
    "Rosa is named",
  );
  expect((await read(rosa)).isNamed).toBe(true);
  expect(await namesFor(rosa)).toEqual(["Nora"]);
  await rosa.ask("today.nameMe", { isNamed: false });
  await nora.ask("today.nameMe", { isNamed: false });
  expect(await namesFor(walter)).toEqual([]);
  const given = await house.rows("consent.given");
  const withdrawn = await house.rows("consent.withdrawn");
  const visits = { scope: "visits" };
  // By Nora and by Rosa: a second yes or no changes nothing.
  expect(given.filter((row) => isSame(row.payload, visits))).toHaveLength(2);
  expect(withdrawn.filter((row) => isSame(row.payload, visits))).toHaveLength(
    2,
  );
});

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

test("whoever leaves the island stays named for a week, and is then forgotten", async () => {
  const walter = await house.comeIn("Walter");
  const rosa = await comeNamed("Rosa");
  await rosa.leave();
  expect(await namesFor(walter)).toEqual(["Rosa"]);
  const setAgo = async (days: number): Promise<void> => {
    await db()
      .updateTable("whereabouts")
      .set({
        at: new Date(
          house.island.services.clock.now().getTime() - days * DAY_MS,
        ),
      })
      .where("membership_id", "=", await insistOnMembership("Rosa"))
      .execute();
  };
  // Where somebody was may be written down once more after they left.
  const isToday = async (): Promise<boolean | undefined> =>
    (await read(walter)).people[0]?.isToday;
  await waitUntil(async () => {
    await setAgo(3);
    return (await isToday()) === false;
  }, "it is days ago");
  await setAgo(7.1);
  expect(await namesFor(walter)).toEqual([]);
});

test.each([
  {
    why: "is removed",
    act: async (id: string) => {
      await db()
        .updateTable("membership")
        .set({ left_at: new Date() })
        .where("id", "=", id)
        .execute();
    },
  },
  {
    why: "is kept out for a while",
    act: async (id: string) => {
      await db()
        .insertInto("kept_out")
        .values({ membership_id: id, until: new Date(Date.now() + DAY_MS) })
        .execute();
    },
  },
  {
    why: "stopped everything on their page",
    act: async (_id: string, rosa: Visitor) => {
      await rosa.post("/api/me/stop", {});
    },
  },
  {
    why: "blocked the reader",
    act: async (_id: string, rosa: Visitor, walter: Visitor) => {
      await rosa.ask("moderation.block", {
        whom: { avatar: walter.standing.avatar },
      });
    },
  },
  {
    why: "was blocked by the reader",
    act: async (_id: string, rosa: Visitor, walter: Visitor) => {
      await walter.ask("moderation.block", {
        whom: { avatar: rosa.standing.avatar },
      });
    },
  },
  {
    why: "does research now",
    act: async (id: string) => {
      await db()
        .updateTable("membership")
        .set({ role: "researcher" })
        .where("id", "=", id)
        .execute();
    },
  },
  ...(["bot", "guest", "test", "simulated"] as const).map((type) => ({
    why: `is a ${type}`,
    act: async (id: string) => {
      const { account_id } = await db()
        .selectFrom("membership")
        .select("account_id")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      await db()
        .updateTable("account")
        .set({ type })
        .where("id", "=", account_id)
        .execute();
    },
  })),
])("nobody reads the name of somebody who $why", async ({ act }) => {
  const walter = await house.comeIn("Walter");
  const rosa = await comeNamed("Rosa");
  expect(await namesFor(walter)).toEqual(["Rosa"]);
  await act(await insistOnMembership("Rosa"), rosa, walter);
  expect(await namesFor(walter)).toEqual([]);
});

test("nothing is told of another study, nor where a study does not ask", async () => {
  const rosa = await comeNamed("Rosa");
  await rosa.leave();
  await house.begin();
  const walter = await comeNamed("Walter");
  const other = await house.comeIn("Other");
  expect(await namesFor(other)).toEqual(["Walter"]);
  await db()
    .updateTable("study")
    .set({ consent_scopes: JSON.stringify(["activity"]) })
    .where("id", "=", house.studyId)
    .execute();
  expect(await read(other)).toEqual({
    isAsked: false,
    isNamed: false,
    people: [],
    more: 0,
  });
  expect(await other.ask("today.nameMe", { isNamed: true })).toEqual({
    ok: false,
    code: "visits-not-asked",
  });
  // What was given before can be taken back all the same.
  expect((await walter.ask("today.nameMe", { isNamed: false })).ok).toBe(true);
});

test.each([
  { role: "participant", code: null },
  { role: "facilitator", code: null },
  { role: "educator", code: null },
  { role: "administrator", code: null },
  { role: "researcher", code: "not-allowed" },
] as const)("a $role reads names: $code", async ({ role, code }) => {
  const { token } = await house.island.invite(role, "Somebody", {
    studyId: house.studyId,
  });
  const visitor = new Visitor(house.island.url);
  await visitor.signIn(token);
  const ask = async (name: string, payload: unknown): Promise<unknown> => {
    const { body } = await visitor.post(`/api/do/today/${name}`, {
      id: crypto.randomUUID(),
      clientAt: Date.now(),
      via: "page+pointer",
      payload,
    });
    return body;
  };
  for (const [name, payload] of [
    ["visits", {}],
    ["nameMe", { isNamed: true }],
  ] as const)
    expect(await ask(name, payload)).toMatchObject(
      code === null ? { ok: true } : { ok: false, code },
    );
});
