import { expect, test } from "vitest";
import { createSegmentRecorder } from "./segments.ts";

test("what played is told once, and playing on goes on from there", () => {
  const recorder = createSegmentRecorder();
  recorder.begin(0);
  recorder.reach(7.54);
  expect(recorder.take()).toEqual([[0, 7.5]]);
  expect(recorder.take()).toEqual([]);
  recorder.reach(10);
  recorder.end();
  recorder.begin(40);
  recorder.reach(45);
  expect(recorder.take()).toEqual([
    [7.5, 10],
    [40, 45],
  ]);
});

test("a slip of the finger is nothing, and what stands still does not play", () => {
  const recorder = createSegmentRecorder();
  recorder.begin(3);
  recorder.reach(3.1);
  recorder.end();
  recorder.reach(20);
  expect(recorder.take()).toEqual([]);
});
