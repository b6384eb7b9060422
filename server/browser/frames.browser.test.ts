import { expect, test } from "vitest";
import { FRAME_BUDGET, measureClassroom } from "../bench/frames.ts";

/** Speed is the bench's; what is counted here is the same on every machine. */
test("a classroom of forty people is drawn within its budget", async () => {
  const { people, drawCalls, triangles, textureBytes } = FRAME_BUDGET;
  const { empty, full } = await measureClassroom(
    { people, elsewhere: 0, frames: 5 },
    () => undefined,
  );
  expect(full.triangles).toBeGreaterThan(empty.triangles + 10_000);
  expect(full.drawCalls).toBeLessThanOrEqual(drawCalls);
  expect(full.triangles).toBeLessThanOrEqual(triangles);
  expect(full.textureBytes).toBeGreaterThan(1_000_000);
  expect(full.textureBytes).toBeLessThanOrEqual(textureBytes);
});
