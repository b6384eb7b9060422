import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  makeInvitation,
  type NewInvitation,
} from "../../people/invitations.ts";
import { holdIsland } from "../../testing/hold-island.ts";
import { Visitor } from "../../testing/visitor.ts";

const island = holdIsland();

const invite = (more: Partial<NewInvitation> = {}) =>
  makeInvitation(island.services.database.db, {
    studyId: island.studyId,
    kind: "link",
    role: "participant",
    createdBy: null,
    now: island.services.clock.now(),
    days: 7,
    ...more,
  });

const joinBody = (key: object, more: object = {}) => ({
  key,
  joinId: randomUUID(),
  name: "Rosa",
  scopes: ["activity"],
  consentVersion: "1",
  language: "es",
  isAdult: true,
  ...more,
});

const visitor = () => new Visitor(island.url);
const count = async (table: "account" | "membership" | "consent") =>
  (
    await island.services.database.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
  ).count;

const eventsOf = async (accountName: string): Promise<string[]> => {
  await island.services.recorder.flush();
  const rows = await island.services.database.db
    .selectFrom("event")
    .innerJoin("membership", "membership.pseudonym", "event.participant")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["event.name", "event.payload"])
    .where("account.name", "=", accountName)
    .orderBy("event.seq")
    .execute();
  return rows.map((row) => [row.name, ...Object.values(row.payload)].join(" "));
};

describe("coming in for the first time", () => {
  test("a link leads to a name, a name to consent, and consent to a member with a cookie", async () => {
    const { token } = await invite({ name: "Maria" });
    const someone = visitor();
    const opened = await someone.post("/api/sign-in", { token });
    expect(opened).toMatchObject({
      status: 200,
      body: {
        ok: true,
        reply: {
          next: "newcomer",
          newcomer: {
            studyName: "Study TEST",
            role: "participant",
            name: "Maria",
            consent: {
              version: "1",
              scopes: [
                "activity",
                "text",
                "transcript",
                "recording",
                "visits",
                "questionnaires",
                "mail",
              ],
              texts: {
                en: expect.stringContaining("island"),
                es: expect.stringContaining("isla"),
                ko: expect.stringContaining("섬"),
              },
            },
          },
        },
      },
    });
    expect(someone.cookie).toBe("");
    expect(
      await someone.post("/api/coming-in/name", {
        key: { token },
        name: "  Maria  Luz ",
      }),
    ).toMatchObject({ status: 200, body: { ok: true, reply: "Maria Luz" } });
    const joined = await someone.post(
      "/api/coming-in/join",
      joinBody(
        { token },
        { name: "Maria Luz", scopes: ["activity", "questionnaires"] },
      ),
    );
    expect(joined).toMatchObject({
      status: 200,
      body: { ok: true, reply: { next: "island" } },
    });
    const me = await fetch(`${island.url}/api/me`, {
      headers: { cookie: someone.cookie },
    });
    expect(await me.json()).toMatchObject({
      signedIn: true,
      name: "Maria Luz",
      role: "participant",
      language: "es",
    });
    expect(await eventsOf("Maria Luz")).toEqual([
      "member.joined",
      "consent.given activity",
      "consent.given questionnaires",
      "account.signed-in",
    ]);
    await someone.join();
    await someone.leave();
  });

  test("whoever refuses research comes in all the same, and leaves no row in the log", async () => {
    const { token } = await invite();
    const someone = visitor();
    const body = joinBody({ token }, { name: "Nadia", scopes: [] });
    expect((await someone.post("/api/coming-in/join", body)).status).toBe(200);
    await someone.join();
    await someone.leave();
    expect(await eventsOf("Nadia")).toEqual([]);
  });

  test("nothing is made before the last button, nor by one that is turned away", async () => {
    const before = [await count("account"), await count("membership")];
    const { token } = await invite();
    const someone = visitor();
    await someone.post("/api/sign-in", { token });
    await someone.post("/api/coming-in/name", { key: { token }, name: "Ida" });
    for (const [more, code] of [
      [{ name: "\u202EIda" }, "bad-characters"],
      [{ name: "Nurse Ida" }, "name-like-staff"],
      [{ consentVersion: "9" }, "consent-changed"],
      [{ isAdult: false }, "bad-shape"],
      [{ scopes: ["everything"] }, "bad-shape"],
    ] as const)
      expect(
        await someone.post("/api/coming-in/join", joinBody({ token }, more)),
      ).toMatchObject({ body: { ok: false, code } });
    expect([await count("account"), await count("membership")]).toEqual(before);
  });

  test("a name that looks like a nurse's in this study is turned away at the name, a nurse's own is not", async () => {
    await island.invite("educator", "Elena Park");
    const { token } = await invite();
    const key = { token };
    expect(
      await visitor().post("/api/coming-in/name", { key, name: "EIena Park" }),
    ).toMatchObject({ status: 422, body: { code: "name-like-staff" } });
    const nurse = await invite({ role: "educator" });
    expect(
      await visitor().post("/api/coming-in/name", {
        key: { token: nurse.token },
        name: "Elena Park",
      }),
    ).toMatchObject({ status: 200 });
  });

  test("a lost answer costs nothing: the same join again is the same member", async () => {
    const { token } = await invite();
    const body = joinBody({ token }, { name: "Twice" });
    const first = visitor();
    const second = visitor();
    expect((await first.post("/api/coming-in/join", body)).status).toBe(200);
    const before = await count("membership");
    expect((await second.post("/api/coming-in/join", body)).status).toBe(200);
    expect(await count("membership")).toBe(before);
  });

  test("the link of the mail lets its own member in again, on another device", async () => {
    const { token } = await invite();
    await visitor().post(
      "/api/coming-in/join",
      joinBody({ token }, { name: "Again" }),
    );
    expect(await visitor().post("/api/sign-in", { token })).toMatchObject({
      status: 200,
      body: { reply: { next: "island" } },
    });
  });
});

describe("codes", () => {
  test.each([["as printed"], ["without spaces"], ["with strokes"]])(
    "a printed code opens the door %s",
    async (how) => {
      const { code } = await invite({ kind: "printed" });
      const typed =
        how === "without spaces"
          ? code.replaceAll(" ", "")
          : how === "with strokes"
            ? code.replaceAll(" ", "-")
            : code;
      expect(
        await visitor().post("/api/sign-in", { code: typed }),
      ).toMatchObject({ body: { reply: { next: "newcomer" } } });
    },
  );

  test("of two people with one printed code exactly one gets in", async () => {
    const { code } = await invite({ kind: "printed" });
    const before = await count("membership");
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        visitor().post(
          "/api/coming-in/join",
          joinBody({ code }, { name: `Race ${"abcdefgh"[number]}` }),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      answers.filter(
        ({ body }) => (body as { code?: string }).code === "link-used-up",
      ),
    ).toHaveLength(7);
    expect(await count("membership")).toBe((before ?? 0) + 1);
  });

  test("a study's code lets in many, as participants only", async () => {
    const { code } = await invite({ kind: "study", role: "administrator" });
    for (const name of ["Cleo", "Dora"]) {
      const someone = visitor();
      await someone.post("/api/coming-in/join", joinBody({ code }, { name }));
      const me = await fetch(`${island.url}/api/me`, {
        headers: { cookie: someone.cookie },
      });
      expect(await me.json()).toMatchObject({ name, role: "participant" });
    }
  });

  test("an invitation to another study makes a member there and nowhere else", async () => {
    const other = await island.addStudy("OTHER");
    const { token } = await invite({ studyId: other });
    const someone = visitor();
    await someone.post(
      "/api/coming-in/join",
      joinBody({ token }, { name: "Olga" }),
    );
    const me = await fetch(`${island.url}/api/me`, {
      headers: { cookie: someone.cookie },
    });
    expect(await me.json()).toMatchObject({ studyName: "Study OTHER" });
  });
});

describe("keys that open nothing", () => {
  test.each([
    ["an expired link", { days: -1 }, "token", "link-used-up"],
    ["an expired code", { days: -1, kind: "printed" }, "code", "code-wrong"],
  ] as const)("%s", async (_, more, by, code) => {
    const made = await invite(more);
    const key = by === "token" ? { token: made.token } : { code: made.code };
    const expected = { status: 403, body: { ok: false, code } };
    expect(await visitor().post("/api/sign-in", key)).toEqual(expected);
    const joined = await visitor().post("/api/coming-in/join", joinBody(key));
    expect(joined.body).toMatchObject({ ok: false });
    expect(joined.status).toBe(403);
  });

  test.each([
    [{ token: "nobody-made-this" }, "link-used-up"],
    [{ code: "123 456 789" }, "code-wrong"],
    [{ code: "my aunt" }, "code-wrong"],
    [{ email: "nobody@example.org", digits: "123456" }, "code-wrong"],
  ])("%j", async (key, code) => {
    expect(await visitor().post("/api/sign-in", key)).toEqual({
      status: 403,
      body: { ok: false, code },
    });
  });

  test.each([[{}], [{ token: 5 }], [{ token: "x".repeat(101) }], [[]]])(
    "a body of another shape: %j",
    async (body) => {
      expect((await visitor().post("/api/sign-in", body)).status).toBe(400);
    },
  );
});

describe("going out", () => {
  test("after signing out the same cookie is dead everywhere", async () => {
    const { token } = await island.invite("participant", "Berta");
    const berta = visitor();
    await berta.signIn(token);
    const { cookie } = berta;
    await berta.post("/api/sign-out", {});
    for (const path of ["/api/join", "/api/me/page", "/api/do/help/read"]) {
      const response = await fetch(island.url + path, {
        method: path === "/api/me/page" ? "GET" : "POST",
        headers: { cookie, "x-islet": "1", "content-type": "application/json" },
        ...(path !== "/api/me/page" && { body: "{}" }),
      });
      expect([path, response.status]).toEqual([path, 401]);
    }
  });

  test("signing out everywhere ends every device", async () => {
    const { token } = await island.invite("participant", "Carla");
    const devices = [visitor(), visitor()];
    for (const device of devices) await device.signIn(token);
    await devices[0]?.post("/api/sign-out-everywhere", {});
    for (const { cookie } of devices) {
      const me = await fetch(`${island.url}/api/me`, { headers: { cookie } });
      expect(await me.json()).toMatchObject({ signedIn: false });
    }
  });

  test("on a shared computer the cookie goes with the window", async () => {
    const { token } = await island.invite("participant", "Dalia");
    const response = await fetch(`${island.url}/api/sign-in`, {
      method: "POST",
      headers: { "x-islet": "1", "content-type": "application/json" },
      body: JSON.stringify({ token, isShared: true }),
    });
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toContain("HttpOnly");
    expect(cookie).not.toMatch(/expires|max-age/i);
  });
});
