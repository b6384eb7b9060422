import { expect, test } from "vitest";
import type { Position } from "../position-source.ts";
import { StepSender } from "./step-sender.ts";

const home: Position = { x: 0, z: 0, headingRad: 0 };

function watch() {
  const sent: [number, boolean][] = [];
  const sender = new StepSender(({ x }, moving) => sent.push([x, moving]));
  sender.reset(home);
  return { sent, sender };
}

test("standing still sends nothing", () => {
  const { sent, sender } = watch();
  for (let ms = 0; ms < 2000; ms += 16) sender.tell(home, false, ms);
  expect(sent).toEqual([]);
});

test("walking sends once a tick, and the end of it once", () => {
  const { sent, sender } = watch();
  for (let ms = 0; ms < 1000; ms += 10)
    sender.tell({ ...home, x: ms / 1000 }, true, ms);
  for (let ms = 1000; ms < 2000; ms += 10)
    sender.tell({ ...home, x: 0.99 }, false, ms);
  expect(sent).toHaveLength(11);
  expect(sent.at(-1)).toEqual([0.99, false]);
});

test("turning on the spot is told", () => {
  const { sent, sender } = watch();
  sender.tell({ ...home, headingRad: 0.5 }, false, 0);
  expect(sent).toHaveLength(1);
});
