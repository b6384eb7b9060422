import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";

let island: TestIsland;
beforeAll(async () => {
  island = await startTestIsland({ restSampleSeconds: 1 });
});
afterAll(() => island.stop());

test("where somebody sits is kept as it was acknowledged, also when samples fall into a slow write", async () => {
  const { token, membershipId } = await island.invite("participant", "Rosa");
  const { db } = island.services.database;
  const rosa = new Visitor(island.url);
  await rosa.come(token);
  await rosa.ask("travel.go", { to: { place: "plaza" } });
  const readSeat = async (): Promise<string | undefined> =>
    (
      await db
        .selectFrom("whereabouts")
        .select("seat")
        .where("membership_id", "=", membershipId)
        .executeTakeFirst()
    )?.seat;
  // A disk that is slow to write down who sits where.
  await sql`create function linger() returns trigger language plpgsql as
    'begin perform pg_sleep(2.5); return new; end'`.execute(db);
  await sql`create trigger linger before update on whereabouts for each row
    when (old.seat is distinct from new.seat) execute function linger()`.execute(
    db,
  );

  const taken = await rosa.ask("seat.take", { seat: "any" });
  if (!taken.ok) throw new Error(taken.code);
  expect(await readSeat()).toBe(taken.reply.seat);
  await rosa.ask("seat.leave", {});
  expect(await readSeat()).toBe("");
  await rosa.leave();
});
