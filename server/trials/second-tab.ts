import { deepEqual, equal, ok } from "node:assert/strict";
import { RoughVisit } from "./rough-visit.ts";

/**
 * Opens the island in a second tab and goes back and forth. One tab is live,
 * the other says why it rests and offers to go on there; others see one avatar,
 * in its seat, and no minute counts twice.
 */
export async function runSecondTab(
  rounds: number,
  say: (line: string) => void,
): Promise<void> {
  const visit = await RoughVisit.open();
  try {
    const before = visit.find();
    const first = visit.rosa;
    const second = await first.openSecondTab();
    await first.reads("line.elsewhere");
    deepEqual(visit.find(), before, "one avatar, in its seat");
    for (let round = 1; round <= rounds; round++)
      for (const [resting, live] of [
        [first, second],
        [second, first],
      ] as const) {
        await resting.press("line.elsewhere-do");
        await live.reads("line.elsewhere");
        deepEqual(visit.find(), before, "one avatar, in its seat");
      }
    const [session, ...others] = await visit.sessions();
    ok(session);
    equal(others.length, 0, "logins");
    const wallMs = session.endMs - session.startMs;
    ok(session.connectedMs <= wallMs, "no minute counts twice");
    say(
      `${2 * rounds} times to the other tab: one avatar; ${session.connectedMs} ms counted of ${wallMs}`,
    );
    deepEqual([...first.faults, ...second.faults], []);
    deepEqual(visit.island.errors, []);
  } finally {
    await visit.close();
  }
}
