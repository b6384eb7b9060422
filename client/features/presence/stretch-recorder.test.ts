import { describe, expect, test } from "vitest";
import { createStretchRecorder } from "./stretch-recorder.ts";

describe("the stretch recorder", () => {
  test("a visible tab nobody touches is one visible stretch", () => {
    const recorder = createStretchRecorder(true, 1000);
    expect(recorder.take(16_000)).toEqual([
      { state: "visible", startedMsAgo: 15_000, endedMsAgo: 0 },
    ]);
  });

  test("stretches of one report touch those of the next", () => {
    const recorder = createStretchRecorder(true, 0);
    recorder.take(15_000);
    expect(recorder.take(30_000)).toEqual([
      { state: "visible", startedMsAgo: 15_000, endedMsAgo: 0 },
    ]);
  });

  test("hiding the tab ends the visible stretch and begins a hidden one", () => {
    const recorder = createStretchRecorder(true, 0);
    recorder.noteVisibility(false, 4000);
    expect(recorder.take(10_000)).toEqual([
      { state: "visible", startedMsAgo: 10_000, endedMsAgo: 6000 },
      { state: "hidden", startedMsAgo: 6000, endedMsAgo: 0 },
    ]);
  });

  test.each([
    ["touches 5 s apart are one stretch", [1000, 6000], 1],
    ["touches further apart are two", [1000, 6001], 2],
    ["no touch is none", [], 0],
  ])("%s", (_title, touches, count) => {
    const recorder = createStretchRecorder(true, 0);
    for (const at of touches) recorder.noteInput(at);
    const inputs = recorder
      .take(10_000)
      .filter((stretch) => stretch.state === "input");
    expect(inputs).toHaveLength(count);
  });

  test("a report never reaches further back than the server takes", () => {
    const recorder = createStretchRecorder(true, 0);
    expect(recorder.take(100_000)).toEqual([
      { state: "visible", startedMsAgo: 30_000, endedMsAgo: 0 },
    ]);
  });

  test("a tab that flickers gives no more stretches than the server takes", () => {
    const recorder = createStretchRecorder(true, 0);
    for (let i = 1; i <= 60; i++) recorder.noteVisibility(i % 2 === 0, i * 10);
    expect(recorder.take(1000).length).toBeLessThanOrEqual(20);
  });
});
