import { deepEqual, notEqual } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareStudy } from "../testing/prepare-study.ts";
import { findFreePort, ServerProcess } from "../testing/server-process.ts";
import { waitUntil } from "../testing/visitor.ts";
import { checkEffects } from "./kill/check-effects.ts";
import { type Deed, Regular } from "./kill/regular.ts";

const BACK_PATIENCE_MS = 180_000;
const DISHES = ["bibimbap", "fish-tacos", "lemon-tea", "apple-pie"];

const upTo = (most: number): number => Math.random() * most;

/** Those who sit in class and talk, and those who stand at the menu, talk and order. */
const PEOPLE = [
  { name: "Nora", role: "educator", eats: false },
  { name: "Rosa", role: "participant", eats: false },
  { name: "Walter", role: "participant", eats: false },
  { name: "Amina", role: "participant", eats: true },
  { name: "Ben", role: "participant", eats: true },
] as const;

function nextDeed(
  name: string,
  eats: boolean,
  number: number,
): Pick<Deed, "name" | "payload"> {
  if (eats && number % 2 === 0)
    return {
      name: "menu.order",
      payload: {
        station: "restaurant/menu",
        dishes: DISHES.slice(0, 1 + Math.floor(upTo(DISHES.length))),
      },
    };
  const channel = eats ? "nearby" : "class";
  return {
    name: "chat.send",
    payload: { channel, text: `${name} says ${number}` },
  };
}

/**
 * Ends the server with `kill -9` at random moments, also while it starts, under
 * talk and orders. In the end everything that was acknowledged has happened
 * once, and after each kill everybody was found where they had been.
 */
export async function runKill(
  rounds: number,
  say: (line: string) => void,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "islet-kill-"));
  const server = new ServerProcess(await findFreePort(), dataDir);
  try {
    const { studyId, members } = await prepareStudy(dataDir, PEOPLE);
    await server.start();
    const regulars: Regular[] = [];
    for (const [index, { name, eats }] of PEOPLE.entries()) {
      const member = members[index];
      if (!member) throw new Error(`no member for ${name}`);
      const regular = new Regular(server.url, name, member.membershipId);
      regulars.push(regular);
      await regular.settle(
        member.token,
        eats ? { station: "restaurant/menu" } : { place: "classroom" },
        !eats,
      );
      if (name === "Nora")
        await regular.insist("class.start", { title: "Trial" });
      regular.begin(
        (number) => nextDeed(name, eats, number),
        () => 300 + upTo(900),
      );
    }
    for (let round = 1; round <= rounds; round++) {
      await sleep(500 + upTo(3000));
      await server.kill();
      if (round % 3 === 0) {
        server.spawn();
        await sleep(upTo(4000));
        await server.kill();
      }
      await server.start();
      await waitUntil(
        () => regulars.every(({ isBack }) => isBack),
        "everybody is back",
        BACK_PATIENCE_MS,
      );
      const done = regulars.reduce((sum, { deeds }) => sum + deeds.length, 0);
      say(`kill ${round}: everybody is back, ${done} deeds so far`);
    }
    for (const regular of regulars) await regular.end();
    await server.stop();
    deepEqual(
      regulars.flatMap(({ faults }) => faults),
      [],
    );
    const found = await checkEffects(dataDir, studyId, regulars);
    notEqual(found.messages, 0);
    notEqual(found.orders, 0);
    say(
      `${rounds} kills: ${found.messages} messages and ${found.orders} orders, each once`,
    );
  } finally {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}
