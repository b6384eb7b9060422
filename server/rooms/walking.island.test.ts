import { expect, test } from "vitest";
import { holdHouse } from "../testing/hold-house.ts";
import { waitUntil } from "../testing/visitor.ts";

const house = holdHouse();

test("steps are told to others in one snapshot, and a newcomer gets everybody", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const { x, z } = rosa.standing;
  walter.snapshots.length = 0;
  rosa.step(x, z - 0.1);
  await waitUntil(() => walter.snapshots.length > 0, "a snapshot");
  const number = walter.room?.state.avatars.get(rosa.standing.avatar)?.number;
  const own = walter.snapshots
    .flatMap(({ positions }) => positions)
    .findLast((each) => each.number === number);
  expect(own?.z).toBeCloseTo(z - 0.1, 2);
  const late = await house.comeIn("Late");
  const known = (): number =>
    new Set(
      late.snapshots.flatMap(({ positions }) =>
        positions.map((each) => each.number),
      ),
    ).size;
  await waitUntil(
    () => known() === late.room?.state.avatars.size,
    "a position of everybody",
  );
});

test("a leap, a step into the sea and a step from before a correction are set right", async () => {
  const rosa = await house.comeIn("Rosa");
  const start = { ...rosa.standing };
  rosa.step(start.x, start.z - 30);
  await waitUntil(() => rosa.standing.epoch !== start.epoch, "set down");
  expect(rosa.standing).toMatchObject({ x: start.x, z: start.z });
  const { epoch } = rosa.standing;
  rosa.step(60, 60);
  await waitUntil(() => rosa.standing.epoch !== epoch, "set down again");
  expect(rosa.standing).toMatchObject({ x: start.x, z: start.z });
});
