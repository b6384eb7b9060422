import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { onMembershipChanged } from "../../people/membership-changes.ts";
import { holdIsland } from "../../testing/hold-island.ts";
import { Visitor } from "../../testing/visitor.ts";
import { comeAs } from "./testing/come-as.ts";
import { getAs } from "./testing/get-as.ts";

const island = holdIsland();

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
  expect((await getAs(island, target.visitor, "/api/me")).body).toMatchObject({
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
  expect((await getAs(island, visitor, "/api/me")).body).toMatchObject({
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
