import { afterEach, expect, test, vi } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

/** Longer than this test takes, and shorter than any jump. */
const MINUTE_MS = 60_000;
const JUMP_MS = 5 * MINUTE_MS;

const island = holdIsland();
afterEach(() => void vi.useRealTimers());

async function comeIn(role: "educator" | "participant"): Promise<Visitor> {
  const visitor = new Visitor(island.url);
  await visitor.come((await island.invite(role, role)).token);
  return visitor;
}

const readAttendance = () =>
  island.services.database.db.selectFrom("attendance").selectAll().execute();

test("a clock of the machine that jumps five minutes, forth and back, changes no duration (R11)", async () => {
  const nora = await comeIn("educator");
  const rosa = await comeIn("participant");
  const toClass = { to: { place: "classroom" } };
  await nora.ask("travel.go", toClass);
  const begun = await nora.ask("class.start", { title: "Plates" });
  expect(begun).toMatchObject({ ok: true });
  await rosa.ask("travel.go", toClass);
  await waitUntil(
    async () => (await readAttendance()).length === 2,
    "both are noted",
  );

  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + JUMP_MS });
  await rosa.ask("travel.go", { to: { place: "plaza" } });
  await waitUntil(
    async () => (await readAttendance()).some((stay) => stay.left_at),
    "leaving is noted",
  );
  vi.setSystemTime(Date.now() - 2 * JUMP_MS);
  await rosa.ask("chat.send", { channel: "nearby", text: "earlier?" });
  await nora.ask("class.end", {});
  await rosa.leave();
  await nora.leave();
  await island.services.recorder.flush();

  for (const { entered_at: entered, left_at: left } of await readAttendance()) {
    if (!left) continue;
    expect(left.getTime()).toBeGreaterThanOrEqual(entered.getTime());
    expect(left.getTime() - entered.getTime()).toBeLessThan(MINUTE_MS);
  }
  const events = await island.services.database.db
    .selectFrom("event")
    .select(["name", "occurred_at", "late"])
    .where("study_id", "=", island.studyId)
    .orderBy("seq")
    .execute();
  const moments = events.map((event) => event.occurred_at.getTime());
  expect(Math.max(...moments) - Math.min(...moments)).toBeLessThan(MINUTE_MS);
  // The client's own word, which is minutes away from ours, is kept and flagged.
  expect(events.find(({ name }) => name === "message.sent")?.late).toBe(true);
  expect(island.errors).toEqual([]);
});
