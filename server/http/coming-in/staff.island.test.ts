import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "../../../shared/protocol/roles.ts";
import { onMembershipChanged } from "../../people/membership-changes.ts";
import { makeSignInLink } from "../../people/sign-in-links.ts";
import { decodeBase32 } from "../../people/testing/decode-base32.ts";
import { makeTotp, totpStep } from "../../people/totp.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../../testing/start-test-island.ts";
import { Visitor } from "../../testing/visitor.ts";

let island: TestIsland;
/** Reachable from other machines, so staff prove themselves twice. */
let open: TestIsland;
beforeAll(async () => {
  island = await startTestIsland();
  open = await startTestIsland({ host: "0.0.0.0" });
});
afterAll(async () => {
  await island.stop();
  await open.stop();
});

const get = async (
  at: TestIsland,
  { cookie }: Visitor,
  path: string,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(at.url + path, { headers: { cookie } });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body };
};

const comeAs = async (
  at: TestIsland,
  role: Role,
  name: string = randomUUID().slice(0, 8),
) => {
  const member = await at.invite(role, name);
  const visitor = new Visitor(at.url);
  await visitor.signIn(member.token);
  return { ...member, visitor };
};

describe("the second proof", () => {
  test("staff get nowhere without it, set it up, and use each code once; a recovery code opens once", async () => {
    const { visitor, membershipId, accountId } = await comeAs(open, "educator");
    expect((await get(open, visitor, "/api/me")).body).toMatchObject({
      signedIn: false,
      needs: "new-second-factor",
    });
    for (const path of ["/api/join", "/api/people/invite", "/api/do/help/read"])
      expect([path, (await visitor.post(path, {})).status]).toEqual([
        path,
        401,
      ]);
    const begun = await visitor.post("/api/second-factor/begin", {});
    const { key } = (begun.body as { reply: { key: string } }).reply;
    const codeNow = (ahead = 0) =>
      makeTotp(decodeBase32(key), totpStep(Date.now()) + ahead);
    expect(
      await visitor.post("/api/second-factor/confirm", { code: "000000" }),
    ).toMatchObject({ body: { code: "second-factor-wrong" } });
    const confirmed = await visitor.post("/api/second-factor/confirm", {
      code: codeNow(),
    });
    const { codes } = (confirmed.body as { reply: { codes: string[] } }).reply;
    expect(new Set(codes).size).toBe(10);
    expect((await get(open, visitor, "/api/me")).body).toMatchObject({
      signedIn: true,
    });

    const comeAgain = async (): Promise<Visitor> => {
      const again = new Visitor(open.url);
      const { token } = await makeSignInLink(
        open.services.database.db,
        membershipId,
        new Date(),
        1,
      );
      expect(await again.post("/api/sign-in", { token })).toMatchObject({
        body: { reply: { next: "second-factor" } },
      });
      return again;
    };
    const second = await comeAgain();
    expect(
      await second.post("/api/second-factor/pass", { code: codeNow() }),
    ).toMatchObject({ status: 422, body: { code: "second-factor-wrong" } });
    const pass = { code: codes[0] };
    expect((await second.post("/api/second-factor/pass", pass)).status).toBe(
      200,
    );
    expect((await get(open, second, "/api/people")).status).toBe(200);
    const third = await comeAgain();
    expect((await third.post("/api/second-factor/pass", pass)).status).toBe(
      422,
    );
    const rows = await open.services.database.db
      .selectFrom("audit")
      .select("action")
      .where("actor", "=", accountId)
      .orderBy("seq")
      .execute();
    expect(rows.map((row) => row.action)).toEqual([
      "second-factor.set",
      "second-factor.wrong",
      "recovery-code.used",
      "second-factor.wrong",
    ]);
  });

  test("guesses are slowed down after five", async () => {
    const { visitor } = await comeAs(open, "researcher");
    await visitor.post("/api/second-factor/begin", {});
    const codes: unknown[] = [];
    for (let guess = 0; guess < 8; guess += 1) {
      const { body } = await visitor.post("/api/second-factor/confirm", {
        code: String(100000 + guess),
      });
      codes.push((body as { code: string }).code);
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill("second-factor-wrong"));
    expect(codes.slice(5)).toEqual(Array(3).fill("try-later"));
  });

  test("a participant needs none, and none is needed on a machine of one's own", async () => {
    const rosa = await comeAs(open, "participant");
    expect((await get(open, rosa.visitor, "/api/me")).body).toMatchObject({
      signedIn: true,
    });
    const nora = await comeAs(island, "educator");
    expect((await get(island, nora.visitor, "/api/me")).body).toMatchObject({
      signedIn: true,
    });
  });
});

/** Which door opens for whom; nobody is not signed in. */
const DOORS: readonly [string, string, object, readonly Role[]][] = [
  ["GET", "/api/people", {}, ["educator", "administrator"]],
  [
    "POST",
    "/api/people/invite",
    { kind: "printed", role: "participant", language: "en" },
    ["educator", "administrator"],
  ],
  [
    "POST",
    "/api/people/invite",
    { kind: "printed", role: "educator", language: "en" },
    ["administrator"],
  ],
  ["GET", "/api/study", {}, ["administrator"]],
  ["GET", "/api/me/page", {}, ROLES],
  ["POST", "/api/me/stop", {}, ROLES],
];

test.each(DOORS)(
  "%s %s %j opens for %j alone",
  async (method, path, body, who) => {
    const opened: Role[] = [];
    for (const role of ROLES) {
      const { visitor } = await comeAs(island, role);
      const { status } =
        method === "GET"
          ? await get(island, visitor, path)
          : await visitor.post(path, body);
      if (status === 200) opened.push(role);
      else expect([role, status]).toEqual([role, 403]);
    }
    expect(opened).toEqual(who);
    const nobody = new Visitor(island.url);
    const { status } =
      method === "GET"
        ? await get(island, nobody, path)
        : await nobody.post(path, body);
    expect(status).toBe(401);
  },
);

describe("sending away", () => {
  test.each([
    ["educator", "participant", "remove", "done"],
    ["educator", "facilitator", "ban", "done"],
    ["educator", "educator", "ban", "not-allowed"],
    ["educator", "administrator", "remove", "not-allowed"],
    ["educator", "participant", "change-role", "not-allowed"],
    ["administrator", "educator", "ban", "done"],
    ["administrator", "administrator", "remove", "done"],
    ["participant", "participant", "remove", "not-allowed"],
    ["researcher", "participant", "remove", "not-allowed"],
    ["facilitator", "participant", "ban", "not-allowed"],
  ] as const)("%s to %s: %s is %s", async (by, whom, deed, outcome) => {
    const actor = await comeAs(island, by);
    const target = await comeAs(island, whom);
    const { body } = await actor.visitor.post("/api/people/change", {
      membershipId: target.membershipId,
      deed,
      ...(deed === "change-role" && { role: "administrator" }),
    });
    expect(body).toMatchObject(
      outcome === "done" ? { ok: true } : { ok: false, code: outcome },
    );
    expect((await get(island, target.visitor, "/api/me")).body).toMatchObject({
      signedIn: outcome !== "done",
    });
  });

  test("whoever is banned is out at once, by every key, and the island hears of it", async () => {
    const heard: string[] = [];
    const stop = onMembershipChanged((change) =>
      heard.push(`${change.what} ${change.membershipId}`),
    );
    const actor = await comeAs(island, "administrator");
    const target = await comeAs(island, "participant");
    await actor.visitor.post("/api/people/change", {
      membershipId: target.membershipId,
      deed: "ban",
    });
    stop();
    expect(heard).toEqual([`ended ${target.membershipId}`]);
    const again = new Visitor(island.url);
    expect(
      (await again.post("/api/sign-in", { token: target.token })).status,
    ).toBe(403);
    expect((await target.visitor.post("/api/join", {})).status).toBe(401);
  });

  test("a member of another study is not to be found, and nobody demotes themselves", async () => {
    const other = await island.addStudy("ELSEWHERE");
    const stranger = await island.invite("participant", "Far", {
      studyId: other,
    });
    const actor = await comeAs(island, "administrator");
    for (const [membershipId, code] of [
      [stranger.membershipId, "not-found"],
      [actor.membershipId, "not-yourself"],
      [randomUUID(), "not-found"],
    ])
      expect(
        await actor.visitor.post("/api/people/change", {
          membershipId,
          deed: "change-role",
          role: "participant",
        }),
      ).toMatchObject({ body: { ok: false, code } });
    expect(
      await actor.visitor.post("/api/people/new-key", {
        membershipId: stranger.membershipId,
        byMail: false,
      }),
    ).toMatchObject({ status: 404 });
  });

  test("access that has ended opens no door, and may be given again", async () => {
    const actor = await comeAs(island, "administrator");
    const { membershipId, visitor } = await comeAs(island, "participant");
    const set = (at: string | null) =>
      actor.visitor.post("/api/people/change", {
        membershipId,
        deed: "end-access",
        at,
      });
    await set("2020-01-01T00:00:00Z");
    expect((await visitor.post("/api/join", {})).status).toBe(401);
    await set(null);
    expect((await get(island, visitor, "/api/me")).body).toMatchObject({
      signedIn: true,
    });
  });

  test("every deed stands in the audit log", async () => {
    const actor = await comeAs(island, "administrator");
    const target = await comeAs(island, "participant");
    const { membershipId } = target;
    const { visitor } = actor;
    await visitor.post("/api/people/invite", {
      kind: "study",
      role: "participant",
      language: "en",
    });
    await visitor.post("/api/people/new-key", { membershipId, byMail: false });
    await visitor.post("/api/people/change", {
      membershipId,
      deed: "change-role",
      role: "facilitator",
    });
    await visitor.post("/api/people/change", { membershipId, deed: "remove" });
    const rows = await island.services.database.db
      .selectFrom("audit")
      .select(["action", "object", "detail"])
      .where("actor", "=", actor.accountId)
      .orderBy("seq")
      .execute();
    expect(rows.map((row) => row.action)).toEqual([
      "invitation.made",
      "sign-in-link.made",
      "member.role-changed",
      "member.removed",
    ]);
    expect(rows[2]).toMatchObject({
      object: target.accountId,
      detail: { from: "participant", to: "facilitator" },
    });
  });
});

describe("rest", () => {
  test.each([
    ["educator", false, 31, false],
    ["educator", false, 29, true],
    ["participant", false, 60 * 24, true],
    ["participant", true, 121, false],
    ["participant", true, 119, true],
  ] as const)(
    "%s, shared computer %j, after %d minutes: still in %j",
    async (role, isShared, minutes, stays) => {
      const { token, membershipId } = await island.invite(role, "Resting");
      const visitor = new Visitor(island.url);
      await visitor.post("/api/sign-in", { token, isShared });
      await island.services.database.db
        .updateTable("sign_in")
        .set({ last_seen_at: new Date(Date.now() - minutes * 60_000) })
        .where("membership_id", "=", membershipId)
        .execute();
      expect((await get(island, visitor, "/api/me")).body).toMatchObject({
        signedIn: stays,
      });
    },
  );

  test("being there starts the rest anew; asking does not", async () => {
    const { visitor, membershipId } = await comeAs(island, "educator");
    await island.services.database.db
      .updateTable("sign_in")
      .set({ last_seen_at: new Date(Date.now() - 20 * 60_000) })
      .where("membership_id", "=", membershipId)
      .execute();
    const leftMin = async (isActive: boolean): Promise<number> => {
      const { body } = await visitor.post("/api/seen", { isActive });
      const { reply } = body as { reply: { idleLeftMs: number } };
      return Math.round(reply.idleLeftMs / 60_000);
    };
    expect(await leftMin(false)).toBe(10);
    await leftMin(true);
    expect(await leftMin(false)).toBe(30);
  });
});
