import { deepEqual, equal } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { waitUntil } from "../testing/visitor.ts";
import { RoughVisit } from "./rough-visit.ts";

const SHORT_SECONDS = 5;

/** Cuts Rosa's line for so long, while both of them write. */
async function dropFor(visit: RoughVisit, seconds: number): Promise<void> {
  const { line, walter } = visit;
  const before = visit.find();
  const logins = (await visit.sessions()).length;
  const into = `Written within ${seconds} s of darkness`;
  const missed = `Said meanwhile, for ${seconds} s`;
  const unsent = `Not sent yet after ${seconds} s`;

  line.cut();
  const untilMs = performance.now() + seconds * 1000;
  await visit.untilLost();
  await waitUntil(() => !visit.isConnected, "others see that she is away");
  await visit.write(into, true);
  await visit.write(unsent, false);
  await walter.ask("chat.send", { channel: "nearby", text: missed });
  await sleep(Math.max(0, untilMs - performance.now()));
  line.mend();

  await visit.untilBack();
  deepEqual(visit.find(), before, "the same avatar, place and seat");
  await visit.insistOnce([into, missed]);
  equal(await visit.readBox(), unsent, "what was not sent");
  equal((await visit.sessions()).length, logins, "logins");
}

/**
 * Takes the network away from a page for five seconds, and for so many more.
 * It says so, comes back by itself to the same avatar, place and seat, and
 * nothing is lost, doubled, or counted as another login.
 */
export async function runDrop(
  seconds: number,
  say: (line: string) => void,
): Promise<void> {
  const visit = await RoughVisit.open();
  try {
    for (const each of new Set([Math.min(SHORT_SECONDS, seconds), seconds])) {
      await dropFor(visit, each);
      say(`${each} s away: same seat, same login, every text once`);
    }
    deepEqual(visit.rosa.faults, []);
    deepEqual(visit.island.errors, []);
  } finally {
    await visit.close();
  }
}
