import { deepEqual, equal, ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { Dialog } from "playwright-core";
import { waitUntil } from "../testing/visitor.ts";
import { RoughVisit } from "./rough-visit.ts";
import { insistWithin } from "./rough-visit/watch-stalls.ts";

const BACK_MS = 10_000;
/** A page tells every so often that it is there; so much of a sleep may still count as connected. */
const HEARTBEAT_MS = 15_000;

/**
 * Closes the lid of Rosa's laptop for so many seconds: the page stands still
 * and its line dies. It wakes into the island within ten seconds, and the sleep
 * is no time of the visit.
 */
export async function runSleep(
  seconds: number,
  say: (line: string) => void,
): Promise<void> {
  const visit = await RoughVisit.open();
  try {
    const { rosa, line, walter } = visit;
    const before = visit.find();
    // While the browser itself asks something, the page stands still, as in sleep.
    const asked = new Promise<Dialog>((resolve) =>
      rosa.page.once("dialog", resolve),
    );
    const missed = "Said while she slept";

    const slept = rosa.page.evaluate("alert('asleep')");
    const lid = await asked;
    line.deaden();
    await walter.ask("chat.send", { channel: "nearby", text: missed });
    await sleep(seconds * 1000);
    await waitUntil(() => !visit.isConnected, "others see that she is away");
    const lines = await countLines(visit);
    const tookMs = await insistWithin(BACK_MS, "waking", async () => {
      await lid.accept();
      await slept;
      await waitUntil(
        async () => visit.isConnected && (await countLines(visit)) > lines,
        "she is back on a line of her own",
        60_000,
      );
    });
    await visit.untilBack();
    await visit.insistOnce([missed]);
    deepEqual(visit.find(), before, "the same avatar, place and seat");

    const [session, ...others] = await visit.sessions();
    ok(session);
    equal(others.length, 0, "logins");
    const wallMs = session.endMs - session.startMs;
    const sleptMs = seconds * 1000 - HEARTBEAT_MS;
    ok(session.connectedMs <= wallMs - sleptMs, "the sleep is not connected");
    ok((session.activeMs ?? 0) <= session.connectedMs, "nor active");
    say(
      `slept ${seconds} s, back after ${tookMs} ms; of ${wallMs} ms counted ${session.connectedMs} as connected, ${session.activeMs ?? 0} as active`,
    );
    deepEqual(rosa.faults, []);
    deepEqual(visit.island.errors, []);
  } finally {
    await visit.close();
  }
}

/** How many lines the log has seen begin. */
async function countLines({ island }: RoughVisit): Promise<number> {
  await island.services.recorder.flush();
  const rows = await island.services.database.db
    .selectFrom("event")
    .select("id")
    .where("name", "=", "connection.opened")
    .execute();
  return rows.length;
}
