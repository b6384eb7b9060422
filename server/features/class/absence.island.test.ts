import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reportClass } from "../../classes/report-class.ts";
import { waitUntil } from "../../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const db = () => house.island.services.database.db;

async function readStays(classId: string, name: string) {
  const rows = await db()
    .selectFrom("attendance")
    .innerJoin("membership", "membership.id", "attendance.membership_id")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["attendance.entered_at", "attendance.left_at"])
    .where("class_id", "=", classId)
    .where("account.name", "=", name)
    .orderBy("entered_at")
    .execute();
  return rows.map((row) => ({
    fromMs: row.entered_at.getTime(),
    untilMs: row.left_at?.getTime() ?? null,
  }));
}

/** By the clock that stays are noted by; the machine's own may be a millisecond off. */
const islandMs = (): number => house.island.services.clock.now().getTime();

test("while a line is lost nobody attends; the time away shows and is not filled", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const classId = await house.start(nora);
  const beforeMs = islandMs();
  await rosa.ask("hand.raise", {});
  const heardMs = islandMs();
  rosa.cut();
  await waitUntil(
    async () => (await readStays(classId, "Rosa"))[0]?.untilMs !== null,
    "her stay ends",
  );
  const [first] = await readStays(classId, "Rosa");
  // The last that was heard of her, and not when her absence was noticed.
  expect(first?.untilMs).toBeGreaterThanOrEqual(beforeMs);
  expect(first?.untilMs).toBeLessThanOrEqual(heardMs);
  await rosa.join();
  await waitUntil(
    async () => (await readStays(classId, "Rosa")).length === 2,
    "a new stay begins",
  );
  await nora.ask("class.end", {});
  const report = await reportClass(db(), house.studyId, classId, new Date());
  expect(report?.people.map(({ name, gaps }) => [name, gaps])).toEqual([
    ["Nora", 0],
    ["Rosa", 1],
  ]);
});

test("whoever is back at once, again and again, attends on", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const classId = await house.start(nora);
  for (let times = 1; times <= 12; times++) {
    rosa.cut();
    await rosa.join();
    await waitUntil(
      async () => (await readStays(classId, "Rosa")).at(-1)?.untilMs === null,
      `she attends after ${times} returns`,
    );
  }
  await nora.ask("class.end", {});
});

test("whoever is away when a class begins or ends is not noted as there", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  rosa.cut();
  const seen = () =>
    nora.room?.state.avatars.get(rosa.standing.avatar)?.connected;
  await waitUntil(() => seen() === false, "she is away");
  const classId = await house.start(nora);
  expect(await nora.ask("class.end", {})).toEqual({
    ok: true,
    reply: { attended: 1 },
  });
  expect(await readStays(classId, "Rosa")).toEqual([]);
});

test("bots that walk through a class are not counted", async () => {
  const nora = await house.bring("Nora", "educator");
  const robot = await house.comeIn("Robot");
  await db()
    .updateTable("account")
    .set({ type: "bot" })
    .where("name", "=", "Robot")
    .execute();
  const classId = await house.start(nora);
  await robot.ask("travel.go", { to: { station: "classroom/projector" } });
  await waitUntil(
    async () => (await readStays(classId, "Robot")).length === 1,
    "it walks in",
  );
  expect(await nora.ask("class.end", {})).toEqual({
    ok: true,
    reply: { attended: 1 },
  });
  const report = await reportClass(db(), house.studyId, classId, new Date());
  expect(report?.people.map(({ name }) => name)).toEqual(["Nora"]);
});
