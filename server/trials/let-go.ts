import { deepEqual } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { makeThings } from "../access/testing/people-of-all-roles.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { Insider } from "./let-go/insider.ts";
import { watchStalls } from "./rough-visit/watch-stalls.ts";

let nextNumber = 1;
const PROMISED_MS = 5000;
const WORK_MS = 1500;

/** A way in which somebody stops being what they were. */
interface Ending {
  readonly name: string;
  /** Who comes back with an old key is a participant; else no key opens anything. */
  readonly isDemotion?: boolean;
  happen(who: Insider, admin: Visitor, island: TestIsland): Promise<unknown>;
}

const byStaff =
  (deed: object): Ending["happen"] =>
  ({ keys: { membershipId } }, admin) =>
    admin.post("/api/people/change", { membershipId, ...deed });

/** As the command line of another process does: nobody tells this one. */
const elsewhere =
  (
    set: () => {
      role?: Role;
      left_at?: Date;
      banned_at?: Date;
      access_ends_at?: Date;
    },
  ): Ending["happen"] =>
  ({ keys: { membershipId } }, _, { services }) =>
    services.database.db
      .updateTable("membership")
      .set(set())
      .where("id", "=", membershipId)
      .execute();

const ENDINGS: readonly Ending[] = [
  { name: "banned", happen: byStaff({ deed: "ban" }) },
  { name: "removed", happen: byStaff({ deed: "remove" }) },
  {
    name: "banned by another process",
    happen: elsewhere(() => ({ left_at: new Date(), banned_at: new Date() })),
  },
  {
    name: "at the end of access",
    happen: elsewhere(() => ({ access_ends_at: new Date() })),
  },
  {
    name: "demoted",
    isDemotion: true,
    happen: byStaff({ deed: "change-role", role: "participant" }),
  },
  {
    name: "demoted by another process",
    isDemotion: true,
    happen: elsewhere(() => ({ role: "participant" })),
  },
  {
    name: "withdrawn, with everything deleted",
    happen: ({ keys }) => keys.visitor.post("/api/me/erase", {}),
  },
];

/** Ends somebody's standing in one way, and throws where a door still opens after the promised time. */
async function letGo(
  ending: Ending,
  admin: Visitor,
  island: TestIsland,
  slide: string,
): Promise<string> {
  const who = await Insider.come(island, `Insider ${nextNumber++}`, slide);
  who.begin();
  await sleep(WORK_MS);
  deepEqual(
    who.doorNames("all").filter((door) => !who.openedMs.has(door)),
    [],
    `${ending.name}: doors that never opened before`,
  );
  const stalls = watchStalls();
  await ending.happen(who, admin, island);
  const endedMs = Date.now();
  await sleep(PROMISED_MS + WORK_MS);
  await who.end();
  stalls.stop();
  const untilMs = endedMs + PROMISED_MS + 3 * stalls.worstMs;
  const shut = who.doorNames(ending.isDemotion ? "staffs" : "all");
  const lastMs = shut.map((door) => who.openedMs.get(door) ?? 0);
  deepEqual(
    shut.filter((_, index) => (lastMs[index] ?? 0) > untilMs),
    [],
    `${ending.name}: doors that still open`,
  );
  const opened: string[] = [];
  if (!ending.isDemotion)
    for (const [name, open] of who.keys.doors)
      if (await open()) opened.push(name);
  deepEqual(opened, [], `${ending.name}: keys that still open`);
  return `${ending.name}: ${shut.length} doors shut, the last ${Math.max(...lastMs) - endedMs} ms after, and ${ending.isDemotion ? "no" : who.keys.doors.size} keys tried in vain`;
}

/**
 * Lets people go in every way there is, while each of them tries every door
 * with a raw client: five seconds later none opens, by any key.
 */
export async function runLetGo(
  rounds: number,
  say: (line: string) => void,
): Promise<void> {
  const island = await startTestIsland({ rateFactor: 100_000 });
  try {
    const admin = new Visitor(island.url);
    await admin.come((await island.invite("administrator", "Ada")).token);
    const { things, owner } = await makeThings(island, island.studyId, "Deck");
    const slide = `/files/slides/${things.deck}/1`;
    for (let round = 1; round <= rounds; round++)
      for (const line of await Promise.all(
        ENDINGS.map((ending) => letGo(ending, admin, island, slide)),
      ))
        say(line);
    await owner.leave();
    await admin.leave();
    deepEqual(island.errors, []);
  } finally {
    await island.stop();
  }
}
