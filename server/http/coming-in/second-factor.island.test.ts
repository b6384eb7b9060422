import { expect, test } from "vitest";
import { makeSignInLink } from "../../people/sign-in-links.ts";
import { decodeBase32 } from "../../people/testing/decode-base32.ts";
import { makeTotp, totpStep } from "../../people/totp.ts";
import { holdIsland } from "../../testing/hold-island.ts";
import { Visitor } from "../../testing/visitor.ts";
import { comeAs } from "./testing/come-as.ts";
import { getAs } from "./testing/get-as.ts";

const island = holdIsland();
/** Reachable from other machines, so staff prove themselves twice. */
const open = holdIsland({ host: "0.0.0.0" });

test("staff get nowhere without it, set it up, and use each code once; a recovery code opens once", async () => {
  const { visitor, membershipId, accountId } = await comeAs(open, "educator");
  expect((await getAs(open, visitor, "/api/me")).body).toMatchObject({
    signedIn: false,
    needs: "new-second-factor",
  });
  for (const path of ["/api/join", "/api/people/invite", "/api/do/help/read"])
    expect([path, (await visitor.post(path, {})).status]).toEqual([path, 401]);
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
  expect((await getAs(open, visitor, "/api/me")).body).toMatchObject({
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
  expect((await second.post("/api/second-factor/pass", pass)).status).toBe(200);
  expect((await getAs(open, second, "/api/people")).status).toBe(200);
  const third = await comeAgain();
  expect((await third.post("/api/second-factor/pass", pass)).status).toBe(422);
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
  expect((await getAs(open, rosa.visitor, "/api/me")).body).toMatchObject({
    signedIn: true,
  });
  const nora = await comeAs(island, "educator");
  expect((await getAs(island, nora.visitor, "/api/me")).body).toMatchObject({
    signedIn: true,
  });
});
