import { afterAll, beforeAll, expect, test } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";
import { RoughLine } from "../trials/rough-line.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

const island = holdIsland();
let line: RoughLine;

beforeAll(async () => {
  line = await RoughLine.open(island.url);
});
afterAll(async () => {
  line.close();
});

test("a reader whose socket is backed up gets every change of state and every notice, whole and in order", async () => {
  const { token } = await island.invite("participant", "Rosa");
  const rosa = new Visitor(line.url);
  await rosa.come(token);
  const world = island.services.worlds.get(island.studyId);
  const islander = world?.avatars.get(rosa.standing.avatar);
  if (!world || !islander?.line) throw new Error("nobody came");
  const waitingBytes = (): number =>
    (islander.line?.client.ref as { bufferedAmount?: number } | undefined)
      ?.bufferedAmount ?? 0;

  // The sockets of the machine itself hold some megabytes before ours holds anything.
  line.freeze();
  const told: string[] = [];
  const tell = (letters: number): void => {
    const id = `${told.length} ${"x".repeat(letters)}`;
    told.push(id);
    world.tell("class.ended", { id });
  };
  while (waitingBytes() === 0) {
    tell(60_000);
    await sleep(5);
  }
  for (let number = 0; number < 6; number++) {
    const name = `Guest ${number} ${"!".repeat(number * 3)}`;
    const at = { x: number, z: 0, headingRad: 0 };
    const guest = world.admit({ ...islander.caller, name }, "look", at);
    guest.lostAtMs = Infinity;
    // Each in a patch of its own.
    await sleep(200);
    tell(10);
  }
  expect(waitingBytes()).toBeGreaterThan(0);
  line.thaw();
  await waitUntil(() => rosa.notices.length === told.length, "all heard");
  expect(
    rosa.notices.map(({ notice }) => (notice as { id: string }).id),
  ).toEqual(told);
  const { avatars } = world.state;
  expect([...(rosa.room?.state.avatars.keys() ?? [])]).toEqual([
    ...avatars.keys(),
  ]);
  // Names are read again from time to time, and may be on their way.
  await waitUntil(
    () =>
      [...avatars].every(
        ([id, { name }]) => rosa.room?.state.avatars.get(id)?.name === name,
      ),
    "every name",
  );
  await rosa.leave();
});
