import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { onMembershipChanged } from "../../people/membership-changes.ts";
import { makeSetUpLink } from "../../people/set-up.ts";
import { holdIsland } from "../../testing/hold-island.ts";
import { Visitor } from "../../testing/visitor.ts";

const island = holdIsland();

const comeIn = async (name: string) => {
  const member = await island.invite("participant", name);
  const visitor = new Visitor(island.url);
  await visitor.signIn(member.token);
  return { ...member, visitor };
};

const eventsOf = async (membershipId: string): Promise<string[]> => {
  await island.services.recorder.flush();
  const rows = await island.services.database.db
    .selectFrom("event")
    .innerJoin("membership", "membership.pseudonym", "event.participant")
    .select(["event.name", "event.payload"])
    .where("membership.id", "=", membershipId)
    .orderBy("event.seq")
    .execute();
  return rows.map((row) => [row.name, ...Object.values(row.payload)].join(" "));
};

describe("withdrawing consent", () => {
  test("works at once: the last row of the log is the withdrawal, and the island hears of it", async () => {
    const heard: string[] = [];
    const stop = onMembershipChanged(({ what }) => heard.push(what));
    const { visitor, membershipId } = await comeIn("Berta");
    await visitor.post("/api/me/consent", { scope: "mail", give: true });
    await visitor.post("/api/me/stop", {});
    await visitor.post("/api/me/look", { look: "walter" });
    await visitor.post("/api/sign-out", {});
    stop();
    expect((await eventsOf(membershipId)).slice(-3)).toEqual([
      "consent.given mail",
      "consent.withdrawn mail",
      "consent.withdrawn activity",
    ]);
    expect(heard).toEqual(["consent", "consent", "signed-out"]);
  });

  test("may be taken back: from then on the log goes on", async () => {
    const { visitor, membershipId } = await comeIn("Clara");
    const change = (give: boolean) =>
      visitor.post("/api/me/consent", { scope: "activity", give });
    for (const give of [false, false, true, true]) await change(give);
    await visitor.post("/api/me/look", { look: "walter" });
    expect((await eventsOf(membershipId)).slice(-3)).toEqual([
      "consent.withdrawn activity",
      "consent.given activity",
      "look.saved",
    ]);
  });

  test("with deletion leaves nobody: no key opens, and no name is found", async () => {
    const { visitor, accountId, token } = await comeIn("Dorothea Q");
    expect((await visitor.post("/api/me/erase", {})).status).toBe(200);
    const { db } = island.services.database;
    const account = await db
      .selectFrom("account")
      .select("id")
      .where("id", "=", accountId)
      .execute();
    expect(account).toEqual([]);
    expect(
      (await new Visitor(island.url).post("/api/sign-in", { token })).status,
    ).toBe(403);
  });
});

test("a look of staff is not for participants", async () => {
  const { visitor } = await comeIn("Emma");
  for (const [look, status] of [
    ["elena", 403],
    ["nobody", 404],
    ["ruth", 200],
  ] as const)
    expect((await visitor.post("/api/me/look", { look })).status).toBe(status);
});

test("a device of somebody else is not to be found", async () => {
  const flora = await comeIn("Flora");
  const greta = await comeIn("Greta");
  const page = await fetch(`${island.url}/api/me/page`, {
    headers: { cookie: flora.visitor.cookie },
  });
  const { reply } = (await page.json()) as {
    reply: { devices: { id: string; isThis: boolean }[] };
  };
  expect(reply.devices).toMatchObject([{ isThis: true }]);
  const id = reply.devices[0]?.id;
  expect((await greta.visitor.post("/api/me/end-device", { id })).status).toBe(
    404,
  );
  expect((await flora.visitor.post("/api/me/end-device", { id })).status).toBe(
    200,
  );
  expect((await flora.visitor.post("/api/me/stop", {})).status).toBe(401);
});

describe("the operator's first study", () => {
  const settings = {
    name: "Clinic by the sea",
    timeZone: "Asia/Seoul",
    language: "ko",
    telephone: "+82 2 000 0000",
    emergencyWords: "119",
    consentScopes: ["activity", "mail"],
    consentTexts: { ko: "동의 안내문", en: "Please read" },
  };
  const form = {
    ...settings,
    code: "SEA",
    administratorName: "Jiwoo",
    administratorEmail: "jiwoo@example.org",
  };

  test("is made once by the link, whole or not at all, and its administrator is in", async () => {
    const { db } = island.services.database;
    expect(await makeSetUpLink(db, new Date(), 24)).toBeNull();
    // As on a fresh installation: no study but the demonstration.
    await db.updateTable("study").set({ demonstration: true }).execute();
    const token = await makeSetUpLink(db, new Date(), 24);
    const first = new Visitor(island.url);
    expect(
      await first.post("/api/set-up/open", { token: "wrong" }),
    ).toMatchObject({ status: 403 });
    expect((await first.post("/api/set-up/open", { token })).status).toBe(200);
    for (const [more, code] of [
      [{ timeZone: "Moon/Base" }, "bad-time-zone"],
      [{ code: "no spaces" }, "bad-code"],
      [{ administratorName: "Ji\u202Ewoo" }, "bad-characters"],
      [{ administratorEmail: "nobody" }, "bad-email"],
    ] as const)
      expect(
        await first.post("/api/set-up", { ...form, ...more, token }),
      ).toMatchObject({ body: { ok: false, code } });
    expect(await first.post("/api/set-up", { ...form, token })).toMatchObject({
      status: 200,
      body: { reply: { next: "island" } },
    });
    const read = await fetch(`${island.url}/api/study`, {
      headers: { cookie: first.cookie },
    });
    expect(await read.json()).toMatchObject({
      reply: { ...settings, code: "SEA", consentVersion: "2" },
    });
    for (const path of ["/api/set-up", "/api/set-up/open"])
      expect(
        (await new Visitor(island.url).post(path, { ...form, token })).status,
      ).toBe(403);
  });

  test("a changed text is a new version, and whoever read the old one is asked to read again", async () => {
    const { db } = island.services.database;
    const study = await db
      .selectFrom("study")
      .select("id")
      .where("code", "=", "SEA")
      .executeTakeFirstOrThrow();
    const admin = await island.invite("administrator", "Minho", {
      studyId: study.id,
    });
    const minho = new Visitor(island.url);
    await minho.signIn(admin.token);
    const invited = await minho.post("/api/people/invite", {
      kind: "printed",
      role: "participant",
      language: "ko",
    });
    const { code } = (invited.body as { reply: { code: string } }).reply;
    const save = (en: string) =>
      minho.post("/api/study", {
        ...settings,
        consentTexts: { ...form.consentTexts, en },
      });
    expect(await save("Please read")).toMatchObject({
      body: { reply: { consentVersion: null } },
    });
    expect(await save("Please read this")).toMatchObject({
      body: { reply: { consentVersion: 3 } },
    });
    const join = (consentVersion: string) =>
      new Visitor(island.url).post("/api/coming-in/join", {
        key: { code },
        joinId: randomUUID(),
        name: "Sora",
        scopes: ["activity", "text"],
        consentVersion,
        language: "ko",
        isAdult: true,
      });
    expect(await join("2")).toMatchObject({
      body: { code: "consent-changed" },
    });
    expect((await join("3")).status).toBe(200);
    const given = await db
      .selectFrom("consent")
      .innerJoin("membership", "membership.id", "consent.membership_id")
      .innerJoin("account", "account.id", "membership.account_id")
      .select(["consent.scope", "consent.version"])
      .where("account.name", "=", "Sora")
      .execute();
    // What the study does not ask for can't be given.
    expect(given).toEqual([{ scope: "activity", version: "3" }]);
  });

  test("a new number to call is on the screen of whoever is on the island already", async () => {
    const { db } = island.services.database;
    const { id: studyId } = await db
      .selectFrom("study")
      .select("id")
      .where("code", "=", "SEA")
      .executeTakeFirstOrThrow();
    const come = async (
      role: "administrator" | "participant",
      name: string,
    ) => {
      const visitor = new Visitor(island.url);
      await visitor.come((await island.invite(role, name, { studyId })).token);
      return visitor;
    };
    const admin = await come("administrator", "Hana");
    const rosa = await come("participant", "Rosa");
    const news = { telephone: "+1 555 0199", emergencyWords: "Call 911." };
    await admin.post("/api/study", { ...settings, ...news });
    expect(await rosa.ask("help.read", {})).toMatchObject({ reply: news });
    await rosa.leave();
    await admin.leave();
  });
});
