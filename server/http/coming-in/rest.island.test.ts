import { expect, test } from "vitest";
import { holdIsland } from "../../testing/hold-island.ts";
import { Visitor } from "../../testing/visitor.ts";
import { comeAs } from "./testing/come-as.ts";
import { getAs } from "./testing/get-as.ts";

const island = holdIsland();

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
    expect((await getAs(island, visitor, "/api/me")).body).toMatchObject({
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
